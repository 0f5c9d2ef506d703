import type { Interval } from '../../evaluation/percentileInterval.ts';

/** What stands where there is no figure. */
export const none = '–';

/** A share as percent, one decimal; a dash for -1 and nothing. */
export function percent(share: number | undefined): string {
  return share === undefined || share === -1 ? none : `${(share * 100).toFixed(1)} %`;
}

/** A share as whole percent. */
export function wholePercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A figure of three decimals; a dash for -1 and nothing. */
export function decimal(figure: number | undefined): string {
  return figure === undefined || figure === -1 ? none : figure.toFixed(3);
}

/** Three significant digits without an exponent. */
export function rate(value: number | undefined): string {
  return value === undefined ? none : Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 12 });
}

/** With its sign, three decimals. */
export function signed(value: number | undefined): string {
  if (value === undefined) return none;
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

/** Both ends of an interval, each as `write` says. */
export function between(interval: Interval | undefined, write: (end: number) => string = decimal): string {
  return interval === undefined ? none : `${write(interval.lower)} to ${write(interval.upper)}`;
}

/** `1 image`, `2 images`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
