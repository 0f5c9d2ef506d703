import { type Imported, type Problem, TesescopeError } from '../../errors.ts';
import type { Dataset, DatasetImage } from '../dataset.ts';
import type { ImagePair } from '../duplicates/findNearDuplicates.ts';
import { assignGroups } from './assignGroups.ts';
import { groupImages } from './groupImages.ts';
import { subset } from './subset.ts';

export interface SplitOptions {
  /** Of training, validation and test; they sum to 1. @default [0.8, 0.1, 0.1] */
  readonly fractions?: readonly [number, number, number];
  /** @default 0 */
  readonly seed?: number;
  /** What stays on one side: `patient`, `stratum` or an attribute of the images; `image` for none. @default 'patient' */
  readonly group?: string;
  /** Images that look alike. @default [] */
  readonly alike?: readonly ImagePair[];
  /** Whether images that look alike may come to lie on different sides, as in the paper's split. @default false */
  readonly mayCross?: boolean;
}

export interface DatasetSplit {
  readonly train: Dataset;
  readonly validation: Dataset;
  readonly test: Dataset;
}

/** How many pairs a message names. */
const NAMED = 5;

/**
 * Splits a dataset by groups of images, the same way for the same seed.
 *
 * @throws TesescopeError `usage` where the fractions are no shares, `refused` where images that look alike would come
 * to lie on different sides, naming them
 */
export function splitDataset(dataset: Dataset, file: string, options: SplitOptions = {}): Imported<DatasetSplit> {
  const { fractions = [0.8, 0.1, 0.1], seed = 0, group = 'patient', alike = [], mayCross = false } = options;
  if (!isShares(fractions)) {
    throw new TesescopeError('usage', `the fractions ${fractions.join(', ')} are no shares: they must sum to 1`);
  }
  const { groups, ungrouped } = groupImages(dataset, group);
  const parts = assignGroups(
    groups.map(({ length }) => length),
    fractions,
    seed,
  );
  const partOf = new Map(groups.flatMap((images, index) => images.map(({ id }) => [id, parts[index]!] as const)));
  const crossing = alike.filter(([a, b]) => partOf.get(a) !== partOf.get(b));
  const crossed = crossing.length > 0 ? [describeCrossing(crossing, dataset)] : [];
  if (crossed.length > 0 && !mayCross) {
    const advice = `give them one ${group === 'image' ? 'patient' : group}, remove copies, or split by image with --paper`;
    throw new TesescopeError('refused', `${file}: ${crossed[0]}: ${advice}`, { place: { file } });
  }
  const side = (part: number): Dataset =>
    subset(
      dataset,
      dataset.images.filter(({ id }) => partOf.get(id) === part),
    );
  return {
    value: { train: side(0), validation: side(1), test: side(2) },
    problems: [
      ...(group === 'image' ? [] : sayUngrouped(ungrouped, group, file)),
      ...crossed.map((message): Problem => ({ severity: 'warning', code: 'alike-cross', message, place: { file } })),
    ],
  };
}

function isShares(fractions: readonly number[]): boolean {
  const sum = fractions.reduce((total, fraction) => total + fraction, 0);
  return fractions.every((fraction) => fraction >= 0) && Math.abs(sum - 1) < 1e-6;
}

function describeCrossing(pairs: readonly ImagePair[], { images }: Dataset): string {
  const names = new Map(images.map(({ id, fileName }) => [id, fileName]));
  const named = pairs.slice(0, NAMED).map(([a, b]) => `${names.get(a)} and ${names.get(b)}`);
  const more = pairs.length > NAMED ? ` and ${pairs.length - NAMED} more pairs` : '';
  return `images that look alike lie on different sides of the split: ${named.join('; ')}${more}`;
}

function sayUngrouped(images: readonly DatasetImage[], group: string, file: string): readonly Problem[] {
  if (images.length === 0) return [];
  const message = `${images.length} images have no ${group}, the first ${images[0]!.fileName}; each was taken for itself`;
  return [{ severity: 'warning', code: 'image-without-group', message, place: { file } }];
}
