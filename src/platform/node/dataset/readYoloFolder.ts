import { basename, dirname, join, resolve } from 'node:path';
import type { Dataset } from '../../../annotation/dataset.ts';
import { withoutByteOrderMark } from '../../../annotation/formats/withoutByteOrderMark.ts';
import { readYolo, type YoloImage } from '../../../annotation/formats/yolo/readYolo.ts';
import { type Imported, isTesescopeError, type Problem, TesescopeError } from '../../../errors.ts';
import { readImageSize } from '../readImageSize.ts';
import { readText } from '../readText.ts';
import { findFiles, isFolder } from './findFiles.ts';

const imageExtensions = ['.jpg', '.jpeg', '.png', '.webp', '.bmp', '.tif', '.tiff'];

/** Files beside the labels that name the classes, a line a class. */
const classFiles: readonly string[] = ['classes.txt', 'obj.names'];

export interface YoloFolderOptions {
  /** @default `images` beside the labels, else the labels' own folder */
  readonly imagesFolder?: string;
  /** By class index. @default the lines of `classes.txt` or `obj.names` in the folder or above it */
  readonly classNames?: readonly string[];
}

/**
 * Reads a YOLO folder: label texts, or a folder that has them under `labels`, and the images whose sizes they need.
 *
 * @throws TesescopeError `not-found` or `unreadable` where a folder is
 */
export async function readYoloFolder(input: string, options: YoloFolderOptions = {}): Promise<Imported<Dataset>> {
  const labelsFolder = (await isFolder(join(input, 'labels'))) ? join(input, 'labels') : input;
  const imagesFolder = options.imagesFolder ?? (await findImagesFolder(labelsFolder));
  const found = await findFiles(labelsFolder, ['.txt']);
  const labels = new Map(
    found.filter((name) => !classFiles.includes(basename(name))).map((name) => [stem(name), name]),
  );
  const problems: Problem[] = [];
  const images: YoloImage[] = [];
  for (const fileName of await findFiles(imagesFolder, imageExtensions)) {
    const label = labels.get(stem(fileName));
    const size = await readImageSize(join(imagesFolder, fileName)).catch((cause: unknown) => {
      if (!isTesescopeError(cause)) throw cause;
      const message = `${cause.message} The image and its labels are left out.`;
      problems.push({
        severity: 'error',
        code: 'image-unusable',
        message,
        place: { file: join(imagesFolder, fileName) },
      });
      return undefined;
    });
    labels.delete(stem(fileName));
    if (!size) continue;
    const file = label === undefined ? undefined : join(labelsFolder, label);
    images.push({ fileName, ...size, ...(file === undefined ? {} : { labels: { file, text: await readText(file) } }) });
  }
  for (const label of labels.values()) {
    const message = `no image of that name in ${imagesFolder}; the labels are left out`;
    problems.push({
      severity: 'error',
      code: 'labels-without-image',
      message,
      place: { file: join(labelsFolder, label) },
    });
  }
  if (images.length === 0) {
    const message = `${imagesFolder} has no image that belongs to ${labelsFolder}: name the images' folder with --images`;
    throw new TesescopeError('not-found', message, { place: { file: input } });
  }
  const read = readYolo(images, options.classNames ?? (await readClassNames(labelsFolder)));
  return { value: read.value, problems: [...problems, ...read.problems] };
}

async function findImagesFolder(labelsFolder: string): Promise<string> {
  const beside = join(dirname(resolve(labelsFolder)), 'images');
  return (await isFolder(beside)) ? beside : labelsFolder;
}

async function readClassNames(labelsFolder: string): Promise<readonly string[]> {
  for (const folder of [labelsFolder, dirname(resolve(labelsFolder))]) {
    for (const name of await findFiles(folder, ['.txt', '.names'])) {
      if (!classFiles.includes(name)) continue;
      const lines = withoutByteOrderMark(await readText(join(folder, name))).split(/\r?\n/);
      return lines.map((line) => line.trim()).filter((line) => line !== '');
    }
  }
  return [];
}

function stem(name: string): string {
  return name.replace(/\.[^./]*$/, '');
}
