import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type ConsensusSettings,
  consensusMeans,
  consensusRules,
  paperConsensus,
} from '../../evaluation/consensus/consensusSettings.ts';

/** Adds the options that say how raters come to a consensus; their values are `ConsensusSettings`. */
export function addConsensusOptions(command: Command): Command {
  const { quorum, iou, rule, mean }: ConsensusSettings = paperConsensus;
  return command
    .addOption(new Option('--quorum <n>', 'raters who must agree on a box').argParser(parseNumber).default(quorum))
    .addOption(new Option('--iou <overlap>', 'least IoU of two boxes that agree').argParser(parseNumber).default(iou))
    .addOption(
      new Option('--rule <rule>', 'clique: every two of a group agree; chain: each with another; pair: two boxes only')
        .choices(consensusRules)
        .default(rule),
    )
    .addOption(
      new Option('--mean <boxes>', 'the box is the mean of all of a group, or of the two that overlap most')
        .choices(consensusMeans)
        .default(mean),
    );
}

function parseNumber(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('Give a number.');
}
