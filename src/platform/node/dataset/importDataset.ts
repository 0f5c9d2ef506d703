import { join } from 'node:path';
import type { Dataset } from '../../../annotation/dataset.ts';
import { readCoco } from '../../../annotation/formats/coco/readCoco.ts';
import { readVia } from '../../../annotation/formats/via/readVia.ts';
import type { Imported } from '../../../errors.ts';
import { readText } from '../readText.ts';
import { fillImageSizes } from './fillImageSizes.ts';
import { isFolder } from './findFiles.ts';
import { readPascalVocFolder } from './readPascalVocFolder.ts';
import { readYoloFolder } from './readYoloFolder.ts';

export const datasetFormats = ['coco', 'via', 'yolo', 'voc'] as const;

export type DatasetFormat = (typeof datasetFormats)[number];

export interface ImportOptions {
  /** Where the images are; their sizes are filled in from there. @default `images` in the input, where YOLO or VOC has it */
  readonly imagesFolder?: string;
  /** Of YOLO, by class index. @default the lines of `classes.txt` */
  readonly classNames?: readonly string[];
}

/**
 * Reads annotations of any format.
 *
 * @throws TesescopeError where the input as a whole cannot be read
 */
export async function importDataset(
  input: string,
  format: DatasetFormat,
  options: ImportOptions = {},
): Promise<Imported<Dataset>> {
  if (format === 'yolo') return readYoloFolder(input, options);
  const read = await readers[format](input);
  const imagesFolder = options.imagesFolder ?? (await imagesIn(input));
  if (imagesFolder === undefined) return read;
  const filled = await fillImageSizes(read.value, imagesFolder);
  return { value: filled.value, problems: [...read.problems, ...filled.problems] };
}

const readers: Readonly<Record<Exclude<DatasetFormat, 'yolo'>, (input: string) => Promise<Imported<Dataset>>>> = {
  coco: async (input) => readCoco(await readText(input), input),
  via: async (input) => readVia(await readText(input), input),
  voc: readPascalVocFolder,
};

async function imagesIn(input: string): Promise<string | undefined> {
  const folder = join(input, 'images');
  return (await isFolder(folder)) ? folder : undefined;
}
