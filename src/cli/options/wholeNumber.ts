import { InvalidArgumentError } from 'commander';

/** Reads an option's whole number, `least` or more and below 2³², where seeds end. */
export function wholeNumber(least: 0 | 1): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value < 2 ** 32) return value;
    throw new InvalidArgumentError(`Give a whole number, ${least} or more and below 4294967296.`);
  };
}
