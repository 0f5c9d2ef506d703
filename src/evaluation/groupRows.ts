import type { Category } from '../annotation/dataset.ts';
import { TesescopeError } from '../errors.ts';
import { type Cells, groupIntoCells } from './groupIntoCells.ts';

interface Row {
  readonly imageId: number;
  readonly categoryId: number;
}

/**
 * Groups annotations or detections by category and image: cell `category * images + image`, places in the lists given.
 *
 * @param what the rows are, for messages
 * @throws TesescopeError `bad-format` for a row of an image or category that is not listed
 */
export function groupRows(
  rows: readonly Row[],
  imageIds: readonly number[],
  categories: readonly Category[],
  what: string,
): Cells {
  const imageOf = new Map(imageIds.map((id, index) => [id, index]));
  const categoryOf = new Map(categories.map(({ id }, index) => [id, index]));
  const cellOfRow = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const { imageId, categoryId } = rows[row]!;
    const image = imageOf.get(imageId);
    const category = categoryOf.get(categoryId);
    if (image === undefined) throw unknown(what, row, `image ${imageId}`);
    if (category === undefined) throw unknown(what, row, `category ${categoryId}`);
    cellOfRow[row] = category * imageIds.length + image;
  }
  return groupIntoCells(cellOfRow, categories.length * imageIds.length);
}

function unknown(what: string, row: number, name: string): TesescopeError {
  return new TesescopeError(
    'bad-format',
    `The ${what} at index ${row} belongs to ${name}, which the dataset does not list. Use the dataset that it was made for.`,
  );
}
