import { styleText } from 'node:util';

/** Prints a foreseen failure as one line on stderr, red on a terminal unless NO_COLOR is set. */
export function reportError(message: string): void {
  const line = `tesescope: ${message}`;
  const isColoured = process.stderr.isTTY && !process.env.NO_COLOR;
  process.stderr.write(`${isColoured ? styleText('red', line) : line}\n`);
}
