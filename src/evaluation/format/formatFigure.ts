import type { Interval } from '../percentileInterval.ts';

/** Three digits; a dash for what is not known (COCO's -1). */
export function formatFigure(figure: number | undefined): string {
  return figure === undefined || figure === -1 ? '-' : figure.toFixed(3);
}

/** Both ends of an interval, nothing where there is none. */
export function formatInterval(interval: Interval | undefined): string {
  return interval === undefined ? '' : `${formatFigure(interval.lower)} to ${formatFigure(interval.upper)}`;
}
