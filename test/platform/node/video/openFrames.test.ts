import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFrames } from '../../../../src/platform/node/video/openFrames.ts';
import type { FrameSource } from '../../../../src/video/frameSource.ts';
import { ffmpeg, runFfmpeg, withoutFfmpeg } from './ffmpeg.ts';

let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-frames-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Times and mean brightness of all frames. */
async function readAll(source: FrameSource): Promise<{ readonly times: number[]; readonly means: number[] }> {
  const times: number[] = [];
  const means: number[] = [];
  for await (const { index, time, image, release } of source.frames()) {
    expect(index).toBe(times.length);
    expect(image.data).toHaveLength(image.width * image.height * 3);
    times.push(time);
    means.push(image.data.reduce((sum, value) => sum + value, 0) / image.data.length);
    release();
  }
  return { times, means };
}

describe.skipIf(!ffmpeg)(`videos${withoutFfmpeg}`, () => {
  const pattern = ['-f', 'lavfi', '-i', 'testsrc=duration=1:size=64x48:rate=25'];

  it.each([
    ['mjpeg.avi', ['-c:v', 'mjpeg']],
    ['raw.avi', ['-c:v', 'rawvideo', '-pix_fmt', 'bgr24']],
    ['xvid.avi', ['-c:v', 'mpeg4', '-vtag', 'XVID']],
    ['h264.mp4', ['-c:v', 'libx264', '-bf', '2']],
    ['mpeg4.mov', ['-c:v', 'mpeg4']],
    ['ffv1.mkv', ['-c:v', 'ffv1']],
  ])('gives every frame of %s at its time', async (name, codec) => {
    runFfmpeg(folder, ...pattern, ...codec, name);
    const source = await openFrames(path(name));
    expect(source).toMatchObject({ width: 64, height: 48, framesPerSecond: 25, expectedFrames: 25, isLive: false });
    const { times } = await readAll(source);
    expect(times).toHaveLength(25);
    times.forEach((time, i) => {
      expect(time).toBeCloseTo(i / 25, 2);
    });
    expect(source.problems()).toEqual([]);
  });

  it('gives the pixels themselves', async () => {
    runFfmpeg(
      folder,
      '-f',
      'lavfi',
      '-i',
      'color=c=0x204060:size=32x16:duration=0.2:rate=10',
      '-c:v',
      'ffv1',
      '-pix_fmt',
      'bgr0',
      'colour.mkv',
    );
    const source = await openFrames(path('colour.mkv'));
    for await (const { image, release } of source.frames()) {
      [0x20, 0x40, 0x60].forEach((level, i) => {
        expect(Math.abs(image.data[i]! - level)).toBeLessThanOrEqual(1);
      });
      release();
    }
  });

  it('keeps the times of a variable frame rate', async () => {
    runFfmpeg(
      folder,
      ...pattern,
      '-vf',
      "settb=1/1000,setpts='(N+N*N/10)/25/TB'",
      '-fps_mode',
      'vfr',
      '-enc_time_base',
      '1:1000',
      '-c:v',
      'ffv1',
      'variable.mkv',
    );
    const { times } = await readAll(await openFrames(path('variable.mkv')));
    expect(times).toHaveLength(25);
    times.forEach((time, n) => {
      expect(time).toBeCloseTo((n + (n * n) / 10) / 25, 2);
    });
  });

  it('turns what was filmed on its side', async () => {
    runFfmpeg(folder, ...pattern, '-c:v', 'mpeg4', 'lying.mp4');
    runFfmpeg(folder, '-i', 'lying.mp4', '-c', 'copy', '-metadata:s:v:0', 'rotate=90', 'turned.mp4');
    const source = await openFrames(path('turned.mp4'));
    expect(source).toMatchObject({ width: 48, height: 64 });
    await source.close();
  });

  it('frees frames of interlacing', async () => {
    const combed = "nullsrc=size=64x48:duration=0.4:rate=25,geq=lum='if(mod(Y,2),235,16)':cb=128:cr=128,setfield=tff";
    runFfmpeg(
      folder,
      '-f',
      'lavfi',
      '-i',
      combed,
      '-c:v',
      'mpeg2video',
      '-flags',
      '+ildct+ilme',
      '-q:v',
      '1',
      'combed.mkv',
    );
    const source = await openFrames(path('combed.mkv'));
    for await (const { image, release } of source.frames()) {
      const row = (y: number) => image.data[(y * 64 + 32) * 3]!;
      for (let y = 10; y < 38; y++) expect(Math.abs(row(y) - row(y + 1))).toBeLessThan(60);
      release();
    }
  });

  it.each(['mjpeg.avi', 'ffv1.mkv'])('reads a cut %s to its last whole frame, and says so', async (name) => {
    const whole = await readFile(path(name));
    await writeFile(path(`cut-${name}`), whole.subarray(0, whole.length * 0.6));
    const source = await openFrames(path(`cut-${name}`));
    const { times, means } = await readAll(source);
    expect(times.length).toBeGreaterThan(10);
    expect(times.length).toBeLessThan(20);
    expect(Math.min(...means)).toBeGreaterThan(60);
    const [problem, ...others] = source.problems();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'warning', code: 'damaged-video', place: { file: path(`cut-${name}`) } });
    expect(problem!.message).toContain(`${times.length} frames`);
  });

  it('uses few buffers again and again, in memory that threads share', async () => {
    const buffers = new Set<ArrayBufferLike>();
    for await (const { image, release } of (await openFrames(path('ffv1.mkv'))).frames()) {
      buffers.add(image.data.buffer);
      release();
    }
    expect(buffers.size).toBe(1);
    expect([...buffers][0]).toBeInstanceOf(SharedArrayBuffer);
  });

  it('ends ffmpeg where it is left early', async () => {
    runFfmpeg(folder, '-f', 'lavfi', '-i', 'testsrc=duration=60:size=320x240:rate=50', '-c:v', 'mpeg4', 'long.mkv');
    for await (const { release } of (await openFrames(path('long.mkv'))).frames()) {
      release();
      break;
    }
    expect(execFileSync('ps', ['-eo', 'args']).toString()).not.toContain(path('long.mkv'));
  });

  it('names a file that is no video, with the reason', async () => {
    await writeFile(path('notes.mp4'), 'no video');
    await expect(openFrames(path('notes.mp4'))).rejects.toMatchObject({
      code: 'bad-format',
      message: expect.stringMatching(/ffmpeg finds no picture in .*notes\.mp4: .+/),
    });
  });
});

it('names a file that is not there', async () => {
  await expect(openFrames(path('none.avi'))).rejects.toMatchObject({ code: 'not-found' });
});

it('says how to get ffmpeg where the one named is not there', async () => {
  await writeFile(path('video.avi'), '');
  await expect(openFrames(path('video.avi'), { ffmpeg: path('no-ffmpeg') })).rejects.toMatchObject({
    code: 'unavailable',
  });
});

describe('an ffmpeg that', () => {
  /** A program that tells of frames of 2 x 2 pixels, gives so many bytes, and then does what it is told. */
  async function openFake(name: string, frames: number, bytes: number, end: string, signal?: AbortSignal) {
    const line = "echo '[Parsed_showinfo_1 @ 0] [info] n: 0 pts: 0 pts_time:0 pos: 0 fmt:rgb24 s:2x2 i:P' >&2\n";
    const script = `#!/bin/sh\n${line.repeat(frames)}printf '%${bytes}s' ''\n${end}\n`;
    await writeFile(path(name), script, { mode: 0o755 });
    return openFrames(path('video.avi'), { ffmpeg: path(name), signal });
  }

  it.each([
    ['gives all', 24, 'exit 0', []],
    ['ends by itself', 24, 'exit 3', [{ severity: 'warning', code: 'damaged-video' }]],
    ['gives half of the last frame', 18, 'exit 0', [{ severity: 'warning', code: 'damaged-video' }]],
    ['is killed within a frame', 18, 'kill -9 $$', [{ severity: 'error', code: 'unread-video' }]],
    ['is killed between frames', 12, 'kill -9 $$', [{ severity: 'error', code: 'unread-video' }]],
    ['is asked to end', 12, 'exit 255', [{ severity: 'error', code: 'unread-video' }]],
  ])('%s', async (name, bytes, end, problems) => {
    const source = await openFake(name, 2, bytes, end);
    expect((await readAll(source)).times).toHaveLength(Math.floor(bytes / 12));
    expect(source.problems()).toMatchObject(problems);
  });

  it('is stopped, is not damaged', async () => {
    const stop = new AbortController();
    const source = await openFake('stopped', 2, 18, 'exec sleep 600', stop.signal);
    for await (const { release } of source.frames()) {
      release();
      stop.abort();
    }
    expect(source.problems()).toEqual([]);
  });

  it('gives nothing can be stopped', async () => {
    const stop = new AbortController();
    const opening = openFake('silent', 0, 0, 'exec sleep 600', stop.signal);
    setTimeout(() => stop.abort(), 200);
    await expect(opening).rejects.toMatchObject({ code: 'bad-format' });
  });
});

describe('images in a row', () => {
  const picture = (width: number, level: number) =>
    sharp({ create: { width, height: 20, channels: 3, background: { r: level, g: level, b: level } } });

  it('come in natural order, without ffmpeg', async () => {
    await mkdir(path('row'));
    for (const number of [1, 2, 10])
      await picture(30, number * 10)
        .png()
        .toFile(path(`row/${number}.png`));
    const source = await openFrames(path('row'), { ffmpeg: 'none', framesPerSecond: 2 });
    expect(source).toMatchObject({ width: 30, height: 20, framesPerSecond: 2, expectedFrames: 3 });
    expect(await readAll(source)).toEqual({ times: [0, 0.5, 1], means: [10, 20, 100] });
  });

  it('leave out what is broken or of another size, by name', async () => {
    await mkdir(path('mixed'));
    await picture(30, 10).png().toFile(path('mixed/1.png'));
    await writeFile(path('mixed/2.png'), 'no image');
    await picture(31, 20).png().toFile(path('mixed/3.png'));
    await picture(30, 30).png().toFile(path('mixed/4.png'));
    const source = await openFrames(path('mixed'));
    expect((await readAll(source)).means).toEqual([10, 30]);
    expect(source.problems().map(({ place }) => place.file)).toEqual([path('mixed/2.png'), path('mixed/3.png')]);
  });

  it('are the pages of a TIFF', async () => {
    const strip = Buffer.concat([10, 20, 30].map((level) => Buffer.alloc(30 * 20, level)));
    await sharp(strip, { raw: { width: 30, height: 60, channels: 1, pageHeight: 20 } })
      .tiff()
      .toFile(path('pages.tif'));
    const source = await openFrames(path('pages.tif'));
    expect(source.expectedFrames).toBe(3);
    expect((await readAll(source)).means).toEqual([10, 20, 30]);
  });

  it('need an image', async () => {
    await mkdir(path('empty'));
    await expect(openFrames(path('empty'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
