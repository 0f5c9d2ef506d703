import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const video = '../shared/data/visem-tracking/video-11/images';

/** What the fake camera shows: frames of a real video where they are, else drawn samples. */
export const cameraShows = existsSync(video) ? 'VISEM-Tracking video 11' : 'samples/';

function framePaths(): string[] {
  if (!existsSync(video))
    return readdirSync('samples')
      .filter((name) => /^diffuse.*jpg$/.test(name))
      .map((name) => `samples/${name}`);
  return Array.from({ length: 150 }, (_, index) => join(video, `11_frame_${index}.jpg`));
}

/**
 * Frames one behind the other, as a camera file for Chromium, in a new folder.
 *
 * @param count The first so many; one alone is a still field, which looks the same at whatever frame rate. @default all
 */
export function cameraFile(count?: number): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tesescope-camera-')), 'camera.mjpeg');
  writeFileSync(
    file,
    Buffer.concat(
      framePaths()
        .slice(0, count)
        .map((path) => readFileSync(path)),
    ),
  );
  return file;
}
