import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { TesescopeError } from '../../../errors.ts';

/** A running ffmpeg that writes pictures to its output. */
export interface FfmpegProcess {
  readonly output: Readable;
  readonly log: Readable;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** @throws TesescopeError `unavailable` where the program does not start. */
export async function startFfmpeg(program: string, words: readonly string[]): Promise<FfmpegProcess> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
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
