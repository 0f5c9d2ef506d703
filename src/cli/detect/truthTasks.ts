import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Imported, type Problem, TesescopeError } from '../../errors.ts';
import type { ImageTask } from './imageTask.ts';
import type { Truth } from './readTruth.ts';

/**
 * The images of a truth, looked up in each input folder and in the folder that holds it.
 *
 * @returns Those found, in order of id, and a problem for each that is not there.
 * @throws TesescopeError `usage` where none is there.
 */
export async function truthTasks(
  { file, dataset }: Pick<Truth, 'file' | 'dataset'>,
  inputs: readonly string[],
): Promise<Imported<ImageTask[]>> {
  const folders = [...new Set([...inputs, ...inputs.map((input) => dirname(input))])];
  const tasks: ImageTask[] = [];
  const problems: Problem[] = [];
  for (const { id, fileName } of dataset.images.toSorted((a, b) => a.id - b.id)) {
    const path = await firstFile(folders.map((folder) => join(folder, fileName)));
    if (path === undefined) problems.push(missing(fileName, inputs, file));
    else tasks.push({ id, path, page: 0, fileName });
  }
  if (tasks.length > 0) return { value: tasks, problems };
  const first = dataset.images[0]?.fileName ?? 'none';
  const message = `None of the ${dataset.images.length} images of ${file} (the first: ${first}) is in ${inputs.join(', ')} or beside; name their folder.`;
  throw new TesescopeError('usage', message);
}

async function firstFile(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isFile = await stat(path).then(
      (status) => status.isFile(),
      () => false,
    );
    if (isFile) return path;
  }
  return undefined;
}

function missing(fileName: string, inputs: readonly string[], truthFile: string): Problem {
  const message = `${fileName}, an image of ${truthFile}, is neither in ${inputs.join(', ')} nor beside; add it or name its folder.`;
  return { severity: 'error', code: 'image-missing', message, place: { file: fileName } };
}
