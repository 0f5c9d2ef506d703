import { execFileSync } from 'node:child_process';
import { findProgram } from '../../../../src/platform/node/findProgram.ts';

export const ffmpeg = await findProgram('ffmpeg');

/** For names of tests that are skipped. */
export const withoutFfmpeg = ffmpeg === undefined ? ' (skipped: ffmpeg is not on PATH)' : '';

/** Runs ffmpeg in a folder. */
export function runFfmpeg(folder: string, ...words: readonly string[]): void {
  execFileSync(ffmpeg!, ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', ...words], { cwd: folder });
}
