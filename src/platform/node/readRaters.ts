import { parse, resolve } from 'node:path';
import { danglingIds } from '../../annotation/checks/danglingIds.ts';
import { readCocoOrVia } from '../../annotation/formats/readCocoOrVia.ts';
import { type Imported, type Problem, TesescopeError } from '../../errors.ts';
import type { Rater } from '../../evaluation/raters/rater.ts';
import { readText } from './readText.ts';

/**
 * Reads raters' files, COCO JSON or VIA, by rising name: that of the file, with its folders and ending where two files
 * share it.
 *
 * @throws TesescopeError `usage` for a file given twice, else where one as a whole cannot be read
 */
export async function readRaters(paths: readonly string[]): Promise<Imported<readonly Rater[]>> {
  const twice = paths.find((path, place) => paths.findIndex((other) => resolve(other) === resolve(path)) !== place);
  if (twice !== undefined) throw new TesescopeError('usage', `${twice} is given twice; a rater has one vote.`);
  const isShared = (name: string) => paths.filter((path) => parse(path).name === name).length > 1;
  const problems: Problem[] = [];
  const value: Rater[] = [];
  for (const path of [...paths].sort()) {
    const read = readCocoOrVia(await readText(path), path);
    problems.push(...read.problems, ...danglingIds(read.value, path).map(leftOut));
    const { name } = parse(path);
    value.push({ name: isShared(name) ? path : name, file: path, dataset: read.value });
  }
  return { value: value.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

function leftOut(problem: Problem): Problem {
  return { ...problem, message: `${problem.message}; the annotation is left out` };
}
