import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import type { Imported, Problem } from '../../errors.ts';
import { unreadable } from './readBytes.ts';

const extensions = ['jpg', 'jpeg', 'png', 'webp', 'bmp', 'tif', 'tiff'];

/**
 * Finds the images that inputs name: files as they are, folders with all that is in them, glob patterns.
 * Each image comes once, in natural order (`2.png` before `10.png`); hidden files and folders are left out.
 *
 * @returns The paths, and a problem for each input that is missing, unreadable or without images.
 */
export async function findInputs(inputs: readonly string[]): Promise<Imported<string[]>> {
  const found = await Promise.all(inputs.map(findInput));
  const paths = new Set(found.flatMap(({ value }) => value));
  const byName = new Intl.Collator('en', { numeric: true }).compare;
  return { value: [...paths].sort(byName), problems: found.flatMap(({ problems }) => problems) };
}

async function findInput(input: string): Promise<Imported<string[]>> {
  try {
    const isFolder = (await stat(input)).isDirectory();
    if (!isFolder) return { value: [input], problems: [] };
    return await findAll(input, `${escapePath(input.replaceAll('\\', '/'))}/**`);
  } catch (cause) {
    if (isDynamicPattern(input)) return findAll(input, input);
    return { value: [], problems: [problem(input, 'input-unreadable', unreadable(input, cause).message)] };
  }
}

async function findAll(input: string, pattern: string): Promise<Imported<string[]>> {
  const files = await glob(pattern, { expandDirectories: false });
  const value = files.filter((file) => extensions.includes(extname(file).slice(1).toLowerCase()));
  if (value.length > 0) return { value: value.map((file) => join(file)), problems: [] };
  const message = `${input} holds no image; these are read: ${extensions.join(', ')}.`;
  return { value, problems: [problem(input, 'input-without-images', message)] };
}

function problem(input: string, code: string, message: string): Problem {
  return { severity: 'error', code, message, place: { file: input } };
}
