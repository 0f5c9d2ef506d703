import type { Correction } from '../../image/correction/correction.ts';
import type { TrainOptions } from '../training/newTrainingRun.ts';

/** The command line that trains with these options, for a POSIX shell. */
export function trainCommandLine({ correct, ...options }: TrainOptions, out: string): string {
  const steps = correct === undefined ? {} : { correct: stepsText(correct) };
  const words = Object.entries({ ...options, ...steps, out }).flatMap(([name, value]) => [
    flag(name),
    quoted(String(value)),
  ]);
  return ['tesescope', 'train', ...words].join(' ');
}

/** As `parseSteps` reads them, every parameter named. */
function stepsText(steps: Correction): string {
  return steps
    .map(({ step, ...parameters }) =>
      [step, ...Object.entries(parameters).map(([name, value]) => `${kebabCase(name)}=${value}`)].join(':'),
    )
    .join(',');
}

function flag(name: string): string {
  return `--${kebabCase(name)}`;
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
