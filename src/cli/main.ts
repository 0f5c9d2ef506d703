#!/usr/bin/env node
import { CommanderError } from 'commander';
import { isTesescopeError } from '../errors.ts';
import { createProgram } from './createProgram.ts';
import { reportError } from './reportError.ts';

/** The command line: exit 0 done, 1 some input failed, 2 wrong usage. */

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  const words = process.argv.slice(2);
  await (await createProgram(words)).parseAsync(words, { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Says what went wrong, as far as commander has not, and gives the exit code. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isTesescopeError(error)) {
    reportError(error.message);
    return error.code === 'usage' ? 2 : 1;
  }
  reportError('an unforeseen error; please report it with the command that led to it and these lines:');
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}
