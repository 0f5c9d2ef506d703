import { isTesescopeError, type Problem } from '../../../errors.ts';
import type { Raster } from '../../../image/raster.ts';
import { toRgb8 } from '../../../image/toRgb8.ts';
import type { FrameSource } from '../../../video/frameSource.ts';
import type { VideoFrame } from '../../../video/videoFrame.ts';
import { readImageMetadata } from '../readImageMetadata.ts';
import { readImagePages } from '../readImagePages.ts';
import { createFrameBuffers } from './frameBuffers.ts';

interface ImageSequence {
  /** As a message names it. */
  readonly name: string;
  /** Image files in order; each page of a TIFF is a frame. */
  readonly paths: readonly [string, ...string[]];
  /** Undefined where nobody said it: frames then lie a second apart. */
  readonly framesPerSecond: number | undefined;
}

/**
 * Opens images that were taken one after the other. One that can't be read, or is of another size than the first, is
 * left out with a problem.
 *
 * @throws TesescopeError what `readImageMetadata` throws of the first image.
 */
export async function openImageSequence({ name, paths, framesPerSecond }: ImageSequence): Promise<FrameSource> {
  const metadata = await readImageMetadata(paths[0]);
  const { width, height } = metadata;
  const problems: Problem[] = [];
  const buffers = createFrameBuffers();

  async function* rasters(): AsyncGenerator<Raster> {
    for (const path of paths) {
      try {
        for await (const raster of readImagePages(path)) {
          if (raster.width === width && raster.height === height) yield raster;
          else problems.push(otherSize(path, raster, { width, height }));
        }
      } catch (error) {
        if (!isTesescopeError(error)) throw error;
        problems.push({ severity: 'error', code: error.code, message: error.message, place: { file: path } });
      }
    }
  }

  async function* frames(): AsyncGenerator<VideoFrame> {
    let index = 0;
    for await (const raster of rasters()) {
      const { data: rgb } = toRgb8(raster);
      const data = buffers.take(rgb.length);
      data.set(rgb);
      yield {
        index,
        time: index / (framesPerSecond ?? 1),
        image: { width, height, channels: 3, depth: 8, data },
        release: () => buffers.giveBack(data),
      };
      index++;
    }
  }

  return {
    name,
    width,
    height,
    framesPerSecond,
    expectedFrames: paths.length === 1 ? metadata.pages : paths.length,
    frames,
    isLive: false,
    problems: () => problems,
    close: async () => undefined,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function otherSize(path: string, found: Size, first: Size): Problem {
  const message = `${path} is ${found.width}x${found.height}, not ${first.width}x${first.height} as the first frame: it is left out.`;
  return { severity: 'error', code: 'other-size', message, place: { file: path } };
}
