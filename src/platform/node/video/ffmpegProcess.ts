import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { TesescopeError } from '../../../errors.ts';

/** The exit code, or the signal that ended it. */
export type FfmpegEnd = number | NodeJS.Signals;

/** A running ffmpeg and what it gives: both streams are to be read. */
export interface FfmpegProcess {
  readonly output: Readable;
  readonly log: Readable;
  readonly ended: Promise<FfmpegEnd>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts ffmpeg in a process group of its own, so that Ctrl-C in a terminal reaches Tesescope alone. Where Tesescope dies,
 * its pipes break, and that ends ffmpeg.
 *
 * @param signal Ends it at once.
 * @throws TesescopeError `unavailable` where the program does not start.
 */
export async function startFfmpeg(
  program: string,
  words: readonly string[],
  signal?: AbortSignal,
): Promise<FfmpegProcess> {
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    killSignal: 'SIGKILL',
    signal,
  });
  const ended = new Promise<FfmpegEnd>((resolve) => {
    child.once('close', (code, killer) => resolve(code ?? killer!));
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) =>
      reject(new TesescopeError('unavailable', `${program} does not start: ${cause.message}.`, { cause })),
    );
  });
  return {
    output: child.stdout,
    log: child.stderr,
    ended,
    stop: async () => {
      child.kill('SIGKILL');
      child.stdout.destroy();
      await ended;
    },
  };
}
