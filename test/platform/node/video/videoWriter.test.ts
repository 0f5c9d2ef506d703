import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Raster8 } from '../../../../src/image/raster.ts';
import { openFrames } from '../../../../src/platform/node/video/openFrames.ts';
import { startVideoWriter } from '../../../../src/platform/node/video/videoWriter.ts';
import { ffmpeg, withoutFfmpeg } from './ffmpeg.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-writer-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const format = { width: 32, height: 16, framesPerSecond: 10 };
const levels = [0, 50, 100, 150, 200, 250];

describe.skipIf(!ffmpeg)(`startVideoWriter${withoutFfmpeg}`, () => {
  it('is done with a picture when it says so: the next one may take its memory', async () => {
    const path = join(folder, 'levels.mp4');
    const writer = startVideoWriter(path, { ...format, ffmpeg: ffmpeg! });
    const data = new Uint8Array(new SharedArrayBuffer(32 * 16 * 3));
    const image: Raster8 = { width: 32, height: 16, channels: 3, depth: 8, data };
    for (const level of levels) {
      data.fill(level);
      await writer.write(image);
    }
    await writer.finish();
    const source = await openFrames(path, { ffmpeg });
    const seen: number[] = [];
    for await (const frame of source.frames()) {
      seen.push(frame.image.data[frame.image.data.length >> 1]!);
      frame.release();
    }
    expect(seen).toHaveLength(levels.length);
    for (const [i, level] of levels.entries()) expect(Math.abs(seen[i]! - level)).toBeLessThan(6);
  });

  it('leaves nothing where it is abandoned, or can’t write, and then says why', async () => {
    const begun = startVideoWriter(join(folder, 'begun.mp4'), { ...format, ffmpeg: ffmpeg! });
    await begun.write({ width: 32, height: 16, channels: 3, depth: 8, data: new Uint8Array(32 * 16 * 3) });
    await begun.abandon();
    expect((await readdir(folder)).filter((name) => name.startsWith('begun'))).toEqual([]);
    const writer = startVideoWriter(join(folder, 'none/out.mp4'), { ...format, ffmpeg: ffmpeg! });
    await expect(writer.finish()).rejects.toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining('No such file'),
    });
    await writer.abandon();
  });

  it('takes pictures though it can’t write, and then says why', async () => {
    const writer = startVideoWriter(join(folder, 'none/out.mp4'), { ...format, ffmpeg: ffmpeg! });
    const data = new Uint8Array(32 * 16 * 3);
    for (let i = 0; i < 100; i++) await writer.write({ width: 32, height: 16, channels: 3, depth: 8, data });
    await expect(writer.finish()).rejects.toMatchObject({ message: expect.stringContaining('No such file') });
  });
});

it('says at the end that ffmpeg does not start', async () => {
  const writer = startVideoWriter(join(folder, 'out.mp4'), { ...format, ffmpeg: join(folder, 'no-ffmpeg') });
  await writer.write({ width: 32, height: 16, channels: 3, depth: 8, data: new Uint8Array(32 * 16 * 3) });
  await expect(writer.finish()).rejects.toMatchObject({
    code: 'unwritable',
    message: expect.stringMatching(/Cannot write .*out\.mp4: .*no-ffmpeg does not start/),
  });
});
