import type { TrainOptions } from '../training/newTrainingRun.ts';

/** The command line that trains with these options, for a POSIX shell. */
export function trainCommandLine(options: TrainOptions, out: string): string {
  const words = Object.entries({ ...options, out }).flatMap(([name, value]) => [flag(name), quoted(String(value))]);
  return ['tesescope', 'train', ...words].join(' ');
}

function flag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
