import { TesescopeError } from '../../../errors.ts';
import { findProgram } from '../findProgram.ts';

/**
 * The path of ffmpeg, which reads and writes videos.
 *
 * @param path Where the user says it is. @default what PATH finds
 * @throws TesescopeError `unavailable` with how to get it.
 */
export async function findFfmpeg(path?: string): Promise<string> {
  const found = path ?? (await findProgram('ffmpeg'));
  if (found !== undefined) return found;
  throw new TesescopeError('unavailable', `ffmpeg is not on PATH: it reads and writes videos. ${howToGetIt()}`);
}

function howToGetIt(): string {
  const line = { darwin: 'brew install ffmpeg', win32: 'winget install ffmpeg' } as Partial<
    Record<NodeJS.Platform, string>
  >;
  const command = line[process.platform] ?? 'apt-get install ffmpeg';
  return `Install version 5.1 or newer, for instance with "${command}", or name it with --ffmpeg. Folders of images and TIFF need none.`;
}
