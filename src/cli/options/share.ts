import { InvalidArgumentError } from 'commander';

/** Reads an option's number above 0, up to 1. */
export function share(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError('Give a number above 0, up to 1.');
  return value;
}
