import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createTracker } from '../../src/video/createTracker.ts';

it('memory stays flat over 100,000 frames of heads that rest, pass and flicker', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heapMegabytes = () => {
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const tracker = createTracker({ pointLimit: 100 });
  const box = (x: number, y: number) => ({ box: { x, y, width: 10, height: 10 }, score: 0.9, categoryId: 1 });
  let early = 0;
  let ended = 0;
  for (let index = 0; index < 100_000; index++) {
    const detections = [box(50, 50), box((index * 3) % 640, 200)];
    if (index % 7 === 0) detections.push(box((index * 37) % 640, 400));
    ended += tracker.update({ index, time: index / 50, detections }).ended.length;
    if (index === 10_000) early = heapMegabytes();
  }
  expect(ended).toBeGreaterThan(300);
  expect(heapMegabytes() - early).toBeLessThan(1);
});
