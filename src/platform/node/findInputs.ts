import { realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Imported, Problem } from '../../errors.ts';
import { unreadable } from './readBytes.ts';

const extensions = ['jpg', 'jpeg', 'png', 'webp', 'bmp', 'tif', 'tiff'];

/**
 * Finds the images that inputs name: files as they are, folders with all that is in them, glob patterns.
 * Each image comes once, in natural order (`2.png` before `10.png`); hidden files and folders are left out of the
 * latter two.
 *
 * @returns The paths, and a problem for each input that is missing, unreadable or without images.
 */
export async function findInputs(inputs: readonly string[]): Promise<Imported<string[]>> {
  const found = await Promise.all(inputs.map(findInput));
  const paths = await withoutRepeats(found.flatMap(({ value }) => value));
  const byName = new Intl.Collator('en', { numeric: true }).compare;
  return { value: paths.sort(byName), problems: found.flatMap(({ problems }) => problems) };
}

async function findInput(input: string): Promise<Imported<string[]>> {
  try {
    const isFolder = (await stat(input)).isDirectory();
    if (!isFolder) return { value: [input], problems: [] };
    const files = await glob('**', { cwd: input });
    return onlyImages(
      input,
      files.map((file) => join(input, file)),
    );
  } catch (cause) {
    if (isDynamicPattern(input)) {
      return onlyImages(input, await glob(input, { expandDirectories: false, absolute: isAbsolute(input) }));
    }
    return { value: [], problems: [problem(input, 'input-unreadable', unreadable(input, cause).message)] };
  }
}

function onlyImages(input: string, files: readonly string[]): Imported<string[]> {
  const value = files.filter(isImageFile);
  const message = `${input} holds no image; these are read: ${extensions.join(', ')}.`;
  return { value, problems: value.length > 0 ? [] : [problem(input, 'input-without-images', message)] };
}

/** Whether a file's name is one of an image that is read. */
export function isImageFile(file: string): boolean {
  return extensions.includes(extname(file).slice(1).toLowerCase());
}

/** Of the paths that lead to one file, by links or because two inputs name it, the shortest stays. */
async function withoutRepeats(paths: readonly string[]): Promise<string[]> {
  const kept = new Map<string, string>();
  const targets = await Promise.all(paths.map((path) => realpath(path).catch(() => path)));
  paths.forEach((path, i) => {
    const other = kept.get(targets[i]!);
    if (other === undefined || path.length < other.length) kept.set(targets[i]!, path);
  });
  return [...kept.values()];
}

function problem(input: string, code: string, message: string): Problem {
  return { severity: 'error', code, message, place: { file: input } };
}
