import { dirname, join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { isTesescopeError, type TesescopeError } from '../../errors.ts';
import { beforeAfter } from '../../image/correction/beforeAfter.ts';
import type { Correction } from '../../image/correction/correction.ts';
import { type CorrectionContext, correctRaster } from '../../image/correction/correctRaster.ts';
import type { DustMap } from '../../image/correction/dust/dustMap.ts';
import { encodeImage } from '../../platform/node/encodeImage.ts';
import { makeFolder } from '../../platform/node/makeFolder.ts';
import { mapInOrder } from '../../platform/node/mapInOrder.ts';
import { readImage } from '../../platform/node/readImage.ts';
import { readImageMetadata } from '../../platform/node/readImageMetadata.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { ImageTask } from '../detect/imageTask.ts';
import { inputTasks } from '../detect/inputTasks.ts';
import { reportError } from '../reportError.ts';
import { sessionDust } from './sessionDust.ts';

/** What `tesescope correct` was told. */
export interface CorrectArguments {
  readonly inputs: readonly string[];
  readonly steps: Correction;
  readonly blank?: string;
  readonly micrometresPerPixel?: number;
  readonly out: string;
  readonly json?: true;
}

interface CorrectedFiles {
  readonly image: string;
  readonly corrected: string;
  readonly beforeAfter: string;
}

/** Corrects images and writes them, and each beside its old self; failed images are named and set the exit code. */
export async function correctImages(options: CorrectArguments): Promise<void> {
  const { inputs, steps, out } = options;
  const { value: tasks, problems } = await inputTasks(inputs, out);
  const blank = options.blank === undefined ? undefined : await readImage(options.blank);
  const dust = await sessionDust(tasks, steps);
  const context = { ...(blank === undefined ? {} : { blank }), ...(dust === undefined ? {} : { dust }) };
  const written: CorrectedFiles[] = [];
  const failures: TesescopeError[] = [];
  const bar = new SingleBar({ stream: process.stderr, format: progress, hideCursor: true }, Presets.shades_classic);
  bar.start(tasks.length, 0);
  try {
    for await (const result of mapInOrder(tasks, underWay, (task) => correctTask(task, options, context))) {
      if (isTesescopeError(result)) failures.push(result);
      else written.push(result);
      bar.increment();
    }
  } finally {
    bar.stop();
  }
  const dustShare = dust === undefined ? {} : { dustShare: dust.share };
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ steps, ...dustShare, images: written }, null, 2)}\n`
      : summary(options, written.length, tasks.length, dust),
  );
  for (const { message } of [...problems, ...failures]) reportError(message);
  if (failures.length > 0 || problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

function summary({ steps, out }: CorrectArguments, count: number, total: number, dust: DustMap | undefined): string {
  const names = steps.map(({ step }) => step).join(', ');
  const found = dust === undefined ? '' : `Dust covers ${(100 * dust.share).toFixed(2)} % of the picture.\n`;
  return `${found}${count} of ${total} images corrected (${names}): ${out}\n`;
}

const progress = '{bar} {value}/{total} images, {eta_formatted} left';
/** While one is corrected, another is encoded. */
const underWay = 2;

async function correctTask(
  { path, page, fileName }: ImageTask,
  { steps, out, micrometresPerPixel }: CorrectArguments,
  context: CorrectionContext,
): Promise<CorrectedFiles | TesescopeError> {
  try {
    const image = await readImage(path, page);
    const size = micrometresPerPixel ?? (await readImageMetadata(path)).micrometresPerPixel;
    const corrected = correctRaster(image, steps, {
      ...context,
      ...(size === undefined ? {} : { micrometresPerPixel: size }),
    });
    const files = {
      image: fileName,
      corrected: join(out, 'corrected', named(fileName, 'png')),
      beforeAfter: join(out, 'before-after', named(fileName, 'jpg')),
    };
    await write(files.corrected, await encodeImage(corrected, 'png'));
    await write(files.beforeAfter, await encodeImage(beforeAfter(image, corrected), 'jpeg'));
    return files;
  } catch (error) {
    if (isTesescopeError(error) && isOfImage(error)) return error;
    throw error;
  }
}

function isOfImage({ code }: TesescopeError): boolean {
  return ['not-found', 'unreadable', 'bad-image', 'shape-mismatch'].includes(code);
}

function named(fileName: string, extension: string): string {
  return fileName.toLowerCase().endsWith(`.${extension}`) ? fileName : `${fileName}.${extension}`;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  await writeFileAtomically(path, bytes);
}
