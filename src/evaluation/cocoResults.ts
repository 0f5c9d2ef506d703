import * as z from 'zod';
import { boxFault } from '../annotation/boxFault.ts';
import type { Dataset } from '../annotation/dataset.ts';
import { type Imported, TesescopeError } from '../errors.ts';
import type { ImageDetection } from './imageDetection.ts';
import { resultRows } from './resultRows.ts';

const resultSchema = z.object({
  image_id: z.int(),
  category_id: z.int(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  score: z.number(),
});

/** How many faults a message spells out. */
const shownFaults = 5;

/**
 * Reads a COCO results file: `[{image_id, category_id, bbox: [x, y, width, height], score}]`, boxes in pixels.
 * Detections of a category that the truth lacks are left out, as pycocotools does, and named as a problem.
 *
 * @param file named in messages
 * @throws TesescopeError `bad-format`, with file and index, where the text is cut or not such a list, an image is not
 *   in the dataset, a box or score is not of finite numbers, or no detection at all is of a category of the truth
 */
export function parseCocoResults(text: string, file: string, dataset: Dataset): Imported<readonly ImageDetection[]> {
  const images = new Set(dataset.images.map(({ id }) => id));
  const categories = new Set(dataset.categories.map(({ id }) => id));
  const value: ImageDetection[] = [];
  const faults: string[] = [];
  const strangers = new Map<number, { readonly first: number; readonly count: number }>();
  let index = 0;
  for (const rows of resultRows(text, file)) {
    for (const row of rows) {
      const detection = readRow(row, images);
      if (typeof detection === 'string') faults.push(`[${index}]${detection}`);
      else if (categories.has(detection.categoryId)) value.push(detection);
      else {
        const { first, count } = strangers.get(detection.categoryId) ?? { first: index, count: 0 };
        strangers.set(detection.categoryId, { first, count: count + 1 });
      }
      index++;
    }
  }
  if (faults.length > 0) throw unusable(file, faults);
  if (value.length === 0 && index > 0) throw otherCategories(file, [...strangers.keys()], [...categories]);
  const problems = [...strangers].map(([category, { first, count }]) => ({
    severity: 'warning' as const,
    code: 'unknown-category',
    message: `category ${category} is not in the truth; its ${count} detections are left out`,
    place: { file, at: `[${first}].category_id` },
  }));
  return { value, problems };
}

/** Writes a COCO results file, one detection a line. */
export function formatCocoResults(detections: readonly ImageDetection[]): string {
  const lines = detections.map(({ imageId, categoryId, box, score }) =>
    JSON.stringify({ image_id: imageId, category_id: categoryId, bbox: [box.x, box.y, box.width, box.height], score }),
  );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

/** The detection, or what is wrong with the row. */
function readRow(row: unknown, images: ReadonlySet<number>): ImageDetection | string {
  if (!isResult(row)) {
    const { path, message } = resultSchema.safeParse(row).error!.issues[0]!;
    return `${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}: ${message}`;
  }
  const { image_id, category_id, bbox, score } = row;
  const box = { x: bbox[0], y: bbox[1], width: bbox[2], height: bbox[3] };
  const fault = boxFault(box);
  if (fault !== undefined) return `.bbox: ${fault}`;
  if (!images.has(image_id)) return `.image_id: image ${image_id} is not in the truth`;
  return { imageId: image_id, categoryId: category_id, box, score };
}

/** Whether `resultSchema` accepts it, without what asking the schema costs for each of half a million rows. */
function isResult(row: unknown): row is z.output<typeof resultSchema> {
  if (typeof row !== 'object' || row === null) return false;
  const { image_id, category_id, bbox, score } = row as Partial<Record<keyof z.output<typeof resultSchema>, unknown>>;
  return (
    Number.isSafeInteger(image_id) &&
    Number.isSafeInteger(category_id) &&
    Array.isArray(bbox) &&
    bbox.length === 4 &&
    bbox.every(Number.isFinite) &&
    Number.isFinite(score)
  );
}

function unusable(file: string, faults: readonly string[]): TesescopeError {
  const lines = faults.slice(0, shownFaults).map((fault) => `\n  ${fault}`);
  const more = faults.length > shownFaults ? `\n  and ${faults.length - shownFaults} more` : '';
  const at = faults[0]!.slice(0, faults[0]!.indexOf(':'));
  return new TesescopeError(
    'bad-format',
    `${file} has ${faults.length} unusable detections; correct them, or give the truth that they were made for:${lines.join('')}${more}`,
    { place: { file, at } },
  );
}

function otherCategories(file: string, found: readonly number[], known: readonly number[]): TesescopeError {
  return new TesescopeError(
    'bad-format',
    `${file}: no detection is of a category of the truth (it has ${found.join(', ')}; the truth ${known.join(', ') || 'none'}); give the detections the truth's category ids`,
    { place: { file, at: '[0].category_id' } },
  );
}
