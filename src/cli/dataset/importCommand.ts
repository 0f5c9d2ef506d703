import { Command, Option } from 'commander';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import { type DatasetFormat, datasetFormats, importDataset } from '../../platform/node/dataset/importDataset.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { printProblems } from './printProblems.ts';
import { describeSummary, summarize } from './summarize.ts';

interface ImportCommandOptions {
  readonly format: DatasetFormat;
  readonly images?: string;
  readonly classes?: readonly string[];
  readonly out: string;
  readonly json?: true;
}

/** `tesescope dataset import`: annotations of any format as COCO JSON. */
export function importCommand(): Command {
  return new Command('import')
    .description('Turns annotations of any format into a dataset: COCO JSON.')
    .argument('<input>', 'a COCO or VIA file, a YOLO folder, a Pascal VOC file or folder')
    .addOption(new Option('--format <format>', 'what the input is').choices(datasetFormats).makeOptionMandatory())
    .option('--images <dir>', 'where the images are; their sizes are filled in from there')
    .option('--classes <names>', 'names of YOLO classes 0, 1, ..., by commas (else from classes.txt)', splitNames)
    .requiredOption('--out <file>', 'the dataset to write')
    .option('--json', 'print what was read as JSON')
    .addHelpText('after', examples)
    .action(runImport);
}

const examples = `
Examples:
  $ tesescope dataset import via_project.json --format via --images photographs --out dataset.json
  $ tesescope dataset import video-11 --format yolo --classes sperm,cluster --out dataset.json
  $ tesescope dataset import bccd/annotations --format voc --images bccd/images --out dataset.json

What could not be read, or was taken in some way, is said on stderr with file and place.`;

async function runImport(input: string, options: ImportCommandOptions): Promise<void> {
  const { value, problems } = await importDataset(input, options.format, {
    ...(options.images === undefined ? {} : { imagesFolder: options.images }),
    ...(options.classes === undefined ? {} : { classNames: options.classes }),
  });
  printProblems(problems);
  await writeFileAtomically(options.out, writeCoco(value));
  const summary = summarize(value);
  process.stdout.write(
    options.json ? `${JSON.stringify({ ...summary, problems })}\n` : `${options.out}: ${describeSummary(summary)}\n`,
  );
}

function splitNames(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}
