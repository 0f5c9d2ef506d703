import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { consensusOf } from '../evaluation/consensus/consensusOf.ts';
import { type ConsensusSettings, checkConsensusSettings } from '../evaluation/consensus/consensusSettings.ts';
import { benchmark } from '../evaluation/raters/benchmark.ts';
import { bestSharedThreshold } from '../evaluation/raters/bestSharedThreshold.ts';
import { formatBenchmark } from '../evaluation/raters/formatBenchmark.ts';
import { formatBenchmarkCsv } from '../evaluation/raters/formatBenchmarkCsv.ts';
import { placedDataset } from '../evaluation/raters/placedDataset.ts';
import { makeFolder } from '../platform/node/makeFolder.ts';
import { readModelFile } from '../platform/node/readModelFile.ts';
import { writeFileAtomically } from '../platform/node/writeFileAtomically.ts';
import { benchmarkPage } from '../report/benchmark/benchmarkPage.ts';
import { type BenchmarkReport, benchmarkReport } from '../report/benchmark/benchmarkReport.ts';
import { printProblems } from './dataset/printProblems.ts';
import { gatherProvenance } from './evaluation/gatherProvenance.ts';
import { addConsensusOptions } from './raters/addConsensusOptions.ts';
import { type BenchmarkFiles, readBenchmarkInput } from './raters/readBenchmarkInput.ts';

interface BenchmarkOptions extends ConsensusSettings, BenchmarkFiles {
  readonly model?: string;
  readonly threshold?: number;
  readonly margin: number;
  readonly json?: true;
  readonly out?: string;
}

/** `tesescope benchmark`: a model beside the laboratory's own raters. */
export function benchmarkCommand(): Command {
  const command = new Command('benchmark')
    .description('Measures a model beside several raters, each against what the others agree on.')
    .requiredOption('--raters <files...>', 'a file of each rater: COCO JSON, or a VIA project, JSON or CSV export')
    .requiredOption('--detections <file>', 'COCO results: [{image_id, category_id, bbox, score}]')
    .option('--truth <file>', "a COCO dataset that the detections' ids are of; its labels are one more reference")
    .option('--model <file>', 'the model that detected: its card is in the report')
    .option(
      '--threshold <score>',
      "the model's boxes are those of this score and more, chosen on other data",
      parseShare,
    )
    .option('--margin <share>', 'a model that is worse by less than this is as good', parseShare, 0.05);
  return addConsensusOptions(command)
    .option('--json', 'print the benchmark as JSON, in full precision')
    .option('--out <dir>', 'write report.html (for people, one file), benchmark.json and benchmark.csv there')
    .addHelpText('after', examples)
    .action(runBenchmark);
}

const examples = `
Examples:
  $ tesescope dataset consensus anna.csv ben.csv carla.csv --out consensus.json
  $ tesescope detect images --coco-truth consensus.json --coco-results results.json
  $ tesescope benchmark --raters anna.csv ben.csv carla.csv --detections results.json --threshold 0.4 --out benchmark

Without --truth, ids in the detections are those that \`dataset consensus\` gives to images and classes of these raters.
In JSON a figure of -1 cannot be had; in CSV it is left empty.`;

async function runBenchmark(options: BenchmarkOptions): Promise<void> {
  const { quorum, iou, rule, mean, margin } = options;
  const consensus = { quorum, iou, rule, mean };
  checkConsensusSettings(consensus, options.raters.length);
  const { value: input, problems } = await readBenchmarkInput(options);
  printProblems(problems);
  const { panel, detections, truth, times } = input;
  const agreed = placedDataset(panel, consensusOf(panel, consensus).boxes);
  const threshold = options.threshold ?? bestSharedThreshold(detections, agreed);
  const settings = { ...consensus, margin, threshold, isThresholdGiven: options.threshold !== undefined };
  const measured = benchmark(panel, detections, settings, truth);
  const report = benchmarkReport(measured, times);
  if (options.out !== undefined) await writeBenchmark(options.out, report, options);
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : formatBenchmark(measured, times));
}

async function writeBenchmark(folder: string, report: BenchmarkReport, options: BenchmarkOptions): Promise<void> {
  const { raters, detections, truth, model } = options;
  const inputs = [
    ...raters.map((path) => ({ role: 'rater', path })),
    { role: 'detections', path: detections },
    ...(truth === undefined ? [] : [{ role: 'truth', path: truth }]),
    ...(model === undefined ? [] : [{ role: 'model', path: model }]),
  ];
  const { threshold, margin, quorum, iou, rule, mean } = report.settings;
  const settings = { threshold, margin, quorum, iou, rule, mean };
  const card = model === undefined ? undefined : (await readModelFile(model)).metadata;
  const provenance = await gatherProvenance(inputs, settings, card);
  await makeFolder(folder);
  await writeFileAtomically(join(folder, 'benchmark.json'), `${JSON.stringify({ ...report, provenance })}\n`);
  await writeFileAtomically(join(folder, 'benchmark.csv'), formatBenchmarkCsv(report));
  await writeFileAtomically(join(folder, 'report.html'), benchmarkPage(report, provenance));
}

function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('Give a number from 0 to 1.');
}
