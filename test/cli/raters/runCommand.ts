import type { Command } from 'commander';
import { vi } from 'vitest';
import { isTesescopeError } from '../../../src/errors.ts';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs a command within this process, as the program would: a foreseen error goes to stderr and the exit status. */
export async function runCommand(command: Command, words: readonly string[]): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    command.exitOverride();
    await command.parseAsync(words, { from: 'user' });
    return { ...written, exitCode: Number(process.exitCode) };
  } catch (error) {
    if (isTesescopeError(error)) {
      return { ...written, stderr: `${written.stderr}${error.message}\n`, exitCode: error.code === 'usage' ? 2 : 1 };
    }
    if (error instanceof Error && 'exitCode' in error) return { ...written, exitCode: error.exitCode === 0 ? 0 : 2 };
    throw error;
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
