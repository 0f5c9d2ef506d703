import { Command } from 'commander';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import { consensusDataset } from '../../evaluation/consensus/consensusDataset.ts';
import { type Consensus, consensusOf } from '../../evaluation/consensus/consensusOf.ts';
import { type ConsensusSettings, checkConsensusSettings } from '../../evaluation/consensus/consensusSettings.ts';
import { countVotes } from '../../evaluation/consensus/countVotes.ts';
import { alignRaters } from '../../evaluation/raters/alignRaters.ts';
import { panelFrame } from '../../evaluation/raters/panelFrame.ts';
import { readRaters } from '../../platform/node/readRaters.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { addConsensusOptions } from '../raters/addConsensusOptions.ts';
import { printProblems } from './printProblems.ts';
import { describeSummary, summarize } from './summarize.ts';

interface ConsensusCommandOptions extends ConsensusSettings {
  readonly out: string;
  readonly json?: true;
}

/** `tesescope dataset consensus`: what several raters agree on. */
export function consensusCommand(): Command {
  const command = new Command('consensus')
    .description('Makes one dataset of what several raters agree on, by the rule of Wu et al. 2020.')
    .argument('<rater...>', 'a file of each rater: COCO JSON, or a VIA project, JSON or CSV export')
    .requiredOption('--out <file>', 'the dataset to write: COCO JSON');
  return addConsensusOptions(command)
    .option('--json', 'print what was agreed on as JSON')
    .addHelpText('after', examples)
    .action(runConsensus);
}

const examples = `
Examples:
  $ tesescope dataset consensus anna.csv ben.json carla.csv --out consensus.json
  $ tesescope dataset consensus raters/*.csv --quorum 3 --rule chain --out consensus.json

Images are the same where their file names are. Outlines become the boxes around them. Who agreed on a box stands in
its attributes. An image that a file lacks is left out and named; the exit status is then 1.`;

async function runConsensus(files: readonly string[], options: ConsensusCommandOptions): Promise<void> {
  const { quorum, iou, rule, mean, out } = options;
  const settings = { quorum, iou, rule, mean };
  checkConsensusSettings(settings, files.length);
  const { value: raters, problems } = await readRaters(files);
  const frame = panelFrame(raters);
  const panel = alignRaters(raters, frame.value);
  printProblems([...problems, ...frame.problems, ...panel.problems]);
  const consensus = consensusOf(panel.value, settings);
  const dataset = consensusDataset(panel.value, consensus, settings);
  await writeFileAtomically(out, writeCoco(dataset));
  const summary = summarize(dataset);
  const votes = countVotes(consensus.boxes);
  const unshared = Object.fromEntries(consensus.unshared);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...summary, votes, unshared })}\n`
      : `${out}: ${describeSummary(summary)}\n${describeAgreement(consensus, files.length)}`,
  );
}

function describeAgreement(consensus: Consensus, raterCount: number): string {
  const votes = countVotes(consensus.boxes).map(({ votes, boxes }) => `${boxes} by ${votes} of ${raterCount}`);
  const unshared = [...consensus.unshared].map(([name, boxes]) => `${name} ${boxes}`);
  return `agreed on: ${votes.join(', ') || 'nothing'}\nboxes that too few agree with: ${unshared.join(', ')}\n`;
}
