import type { Problem } from '../../errors.ts';

/** Prints problems on stderr, a line each with file and place; an error among them makes the exit status 1. */
export function printProblems(problems: readonly Problem[]): void {
  const lines = problems.map(({ severity, message, place: { file, at } }) => {
    const place = at === undefined ? file : `${file}: ${at}`;
    return `${severity}: ${message.startsWith(file) ? message : `${place}: ${message}`}\n`;
  });
  process.stderr.write(lines.join(''));
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
