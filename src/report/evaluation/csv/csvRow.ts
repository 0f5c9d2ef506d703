import type { Interval } from '../../../evaluation/percentileInterval.ts';

/** A line of the table: one figure. */
export interface CsvRow {
  /** A category's name, or `all`: the mean over categories, or what is counted over all of them. */
  readonly category: string;
  readonly group: string;
  readonly figure: string;
  /** -1 and nothing are left empty. */
  readonly value: number | undefined;
  readonly interval?: Interval | undefined;
  /** @default bootstrap */
  readonly method?: 'exact';
  /** Least IoU of a find, or `centre`. */
  readonly overlap?: number | 'centre';
  /** The point of a curve or the name of a group that the figure is of. */
  readonly at?: number | string;
}

/** A row as cells, in the order of the columns. */
export function csvCells({ category, group, figure, value, interval, method, overlap, at }: CsvRow) {
  return {
    category,
    group,
    figure,
    value: value === -1 || value === undefined ? '' : value,
    lower: interval?.lower ?? '',
    upper: interval?.upper ?? '',
    interval: interval === undefined ? '' : (method ?? 'bootstrap'),
    overlap: overlap ?? '',
    at: at ?? '',
  };
}
