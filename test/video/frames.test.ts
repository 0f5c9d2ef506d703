import { expect, it } from 'vitest';
import { everyNth } from '../../src/video/everyNth.ts';
import { newestFrames } from '../../src/video/newestFrames.ts';
import type { VideoFrame } from '../../src/video/videoFrame.ts';

const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function fakeFrame(index: number, released: number[]): VideoFrame {
  const image = { width: 1, height: 1, channels: 3, depth: 8, data: new Uint8Array(3) } as const;
  return { index, time: index, image, release: () => released.push(index) };
}

async function* fakeFrames(count: number, released: number[]): AsyncGenerator<VideoFrame> {
  for (let index = 0; index < count; index++) {
    await pause();
    yield fakeFrame(index, released);
  }
}

it('gives each third frame and releases the others', async () => {
  const released: number[] = [];
  const seen: number[] = [];
  for await (const { index } of everyNth(fakeFrames(8, released), 3)) seen.push(index);
  expect(seen).toEqual([0, 3, 6]);
  expect(released).toEqual([1, 2, 4, 5, 7]);
});

it('gives a slow reader the newest frame, counts and releases what it had no time for', async () => {
  const released: number[] = [];
  const live = newestFrames(fakeFrames(100, released));
  const seen: number[] = [];
  for await (const { index, release } of live.frames()) {
    seen.push(index);
    release();
    await pause(20);
  }
  expect(seen.at(-1)).toBe(99);
  expect(seen.length).toBeLessThan(60);
  expect(live.skipped()).toBe(100 - seen.length);
  expect(released.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
});

it('gives a fast reader every frame', async () => {
  const live = newestFrames(fakeFrames(20, []));
  let count = 0;
  for await (const _ of live.frames()) count++;
  expect(count).toBe(20);
  expect(live.skipped()).toBe(0);
});

it('stops its source where it is left', async () => {
  let isStopped = false;
  async function* endless(): AsyncGenerator<VideoFrame> {
    try {
      for (let index = 0; ; index++) {
        await pause();
        yield fakeFrame(index, []);
      }
    } finally {
      isStopped = true;
    }
  }
  for await (const _ of newestFrames(endless()).frames()) break;
  expect(isStopped).toBe(true);
});

it('hands on what its source throws', async () => {
  async function* failing(): AsyncGenerator<VideoFrame> {
    yield fakeFrame(0, []);
    throw new Error('unplugged');
  }
  const read = async () => {
    for await (const _ of newestFrames(failing()).frames()) await pause(5);
  };
  await expect(read()).rejects.toThrow('unplugged');
});
