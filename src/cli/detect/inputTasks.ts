import { dirname, relative, resolve, sep } from 'node:path';
import type { Imported, Problem } from '../../errors.ts';
import { TesescopeError } from '../../errors.ts';
import { findInputs } from '../../platform/node/findInputs.ts';
import { imagePages } from './imagePages.ts';
import type { ImageTask } from './imageTask.ts';

/**
 * The images that inputs name; pages of one file are named `file#1`, `file#2` and so on. Those in the folder for results are left out: they are results of earlier runs.
 *
 * @throws TesescopeError `usage` where there is none.
 */
export async function inputTasks(inputs: readonly string[], out: string): Promise<Imported<ImageTask[]>> {
  const { value: found, problems } = await findInputs(inputs);
  const paths = found.filter((path) => !isInside(path, out));
  const skipped = found.length - paths.length;
  if (paths.length === 0) throw new TesescopeError('usage', nothingToLookAt(problems, skipped, out));
  const folder = commonFolder(paths);
  const tasks: ImageTask[] = [];
  for (const path of paths) {
    const fileName = slashes(relative(folder, path));
    const pages = await imagePages(path);
    for (let page = 0; page < pages; page++) {
      tasks.push({ id: tasks.length + 1, path, page, fileName: pages === 1 ? fileName : `${fileName}#${page + 1}` });
    }
  }
  return { value: tasks, problems: skipped === 0 ? problems : [...problems, leftOut(skipped, out)] };
}

function isInside(path: string, folder: string): boolean {
  return resolve(path).startsWith(resolve(folder) + sep);
}

function nothingToLookAt(problems: readonly Problem[], skipped: number, out: string): string {
  const reasons = problems.map(({ message }) => message);
  if (skipped > 0)
    reasons.push(`All ${skipped} images are in ${out}, the folder for results; name another with --out.`);
  return reasons.join(' ');
}

function leftOut(count: number, out: string): Problem {
  const message = `${count} images in ${out} are left out: they are results of earlier runs.`;
  return { severity: 'warning', code: 'earlier-results', message, place: { file: out } };
}

function commonFolder(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => dirname(resolve(path)).split(sep));
  const isShared = (part: string, index: number) => others.every((parts) => parts[index] === part);
  const end = first!.findIndex((part, index) => !isShared(part, index));
  return first!.slice(0, end === -1 ? first!.length : end).join(sep) || sep;
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
