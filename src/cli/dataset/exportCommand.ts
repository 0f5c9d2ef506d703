import { extname } from 'node:path';
import { Command, Option } from 'commander';
import type { Dataset } from '../../annotation/dataset.ts';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import { writePascalVoc } from '../../annotation/formats/pascalVoc/writePascalVoc.ts';
import { writeViaCsv } from '../../annotation/formats/via/writeViaCsv.ts';
import { writeViaJson } from '../../annotation/formats/via/writeViaJson.ts';
import { writeYolo } from '../../annotation/formats/yolo/writeYolo.ts';
import { type DatasetFormat, datasetFormats } from '../../platform/node/dataset/importDataset.ts';
import { writeFolder } from '../../platform/node/dataset/writeFolder.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { printSummary } from './printSummary.ts';

interface ExportCommandOptions {
  readonly format: DatasetFormat;
  readonly out: string;
  readonly json?: true;
}

/** `tesescope dataset export`: a dataset in another format. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes a dataset in another format.')
    .argument('<dataset>', 'a COCO JSON file')
    .addOption(new Option('--format <format>', 'what to write').choices(datasetFormats).makeOptionMandatory())
    .requiredOption('--out <path>', 'a file for coco and via (.csv for VIA’s CSV), a folder for yolo and voc')
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', examples)
    .action(runExport);
}

const examples = `
Examples:
  $ tesescope dataset export dataset.json --format via --out via_project.json
  $ tesescope dataset export dataset.json --format via --out via_export.csv
  $ tesescope dataset export dataset.json --format yolo --out yolo`;

async function runExport(file: string, { format, out, json }: ExportCommandOptions): Promise<void> {
  const dataset = await readDataset(file);
  await writers[format](dataset, out);
  const lost = losses[format];
  if (lost !== undefined) process.stderr.write(`note: ${out}: ${lost}\n`);
  printSummary(out, dataset, json);
}

const writers: Readonly<Record<DatasetFormat, (dataset: Dataset, out: string) => Promise<void>>> = {
  coco: (dataset, out) => writeFileAtomically(out, writeCoco(dataset)),
  via: (dataset, out) =>
    writeFileAtomically(out, extname(out).toLowerCase() === '.csv' ? writeViaCsv(dataset) : writeViaJson(dataset)),
  yolo: (dataset, out) => writeFolder(out, writeYolo(dataset)),
  voc: (dataset, out) => writeFolder(out, writePascalVoc(dataset)),
};

/** What a format has no place for. */
const losses: Readonly<Record<DatasetFormat, string | undefined>> = {
  coco: undefined,
  via: 'VIA has no place for image sizes, areas, crowds and ids',
  yolo: 'YOLO holds classes, boxes and tracks; shapes, patients, raters and attributes stay behind',
  voc: 'Pascal VOC holds classes and boxes; shapes, patients, raters, tracks and most attributes stay behind',
};
