import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { averagingSeconds } from '../../../src/video/motion/averagePath.ts';
import { measurePath } from '../../../src/video/motion/measurePath.ts';
import type { PathPoint } from '../../../src/video/motion/pathPoint.ts';

function path(seconds: number, framesPerSecond: number, at: (time: number) => { x: number; y: number }): PathPoint[] {
  return Array.from({ length: Math.round(seconds * framesPerSecond) + 1 }, (_, i) => {
    const time = i / framesPerSecond;
    return { time, ...at(time) };
  });
}

describe('a straight line of 30 a second', () => {
  const line = (time: number) => ({ x: 5 + 24 * time, y: 100 - 18 * time });

  it('has VCL = VSL = VAP = progress = 30, ratios of 1 and no swing', () => {
    const motion = measurePath(path(3, 50, line))!;
    for (const speed of [motion.vcl, motion.vsl, motion.vap, motion.progress]) expect(speed).toBeCloseTo(30, 9);
    for (const ratio of [motion.lin, motion.str, motion.wob]) expect(ratio).toBeCloseTo(1, 9);
    expect(motion).toMatchObject({ seconds: 3, alhMean: undefined, alhMax: undefined, bcf: 0 });
  });

  it('has the same at uneven times and with points left out', () => {
    const random = createRandom(1);
    const uneven = path(3, 200, line).filter((_, i, all) => i === 0 || i === all.length - 1 || random() < 0.2);
    const motion = measurePath(uneven)!;
    for (const speed of [motion.vcl, motion.vsl, motion.vap, motion.progress]) expect(speed).toBeCloseTo(30, 6);
  });
});

it('a circle of radius 10 once in 2 s: VCL its chords, VSL 0, VAP smaller by sinc, progress its diameter', () => {
  const framesPerSecond = 500;
  const motion = measurePath(
    path(2, framesPerSecond, (t) => ({ x: 10 * Math.cos(Math.PI * t), y: 10 * Math.sin(Math.PI * t) })),
  )!;
  expect(motion.vcl).toBeCloseTo(framesPerSecond * 20 * Math.sin(Math.PI / 2 / framesPerSecond), 9);
  expect(motion.vsl).toBeCloseTo(0, 9);
  expect(motion.lin).toBeCloseTo(0, 9);
  const half = (Math.PI * averagingSeconds) / 2;
  expect(motion.vap).toBeCloseTo(10 * Math.PI * (Math.sin(half) / half), 1);
  expect(motion.progress).toBeCloseTo(20, 9);
});

it('a sine of amplitude 4 and 1/0.08 Hz on a line of 50: the average path is the line but for its ends, ALH 8, BCF 2 f', () => {
  const frequency = 1 / averagingSeconds;
  const wave = (t: number) => ({ x: 50 * t, y: 4 * Math.sin(2 * Math.PI * frequency * (t + 0.001)) });
  const motion = measurePath(path(4, 1000, wave))!;
  expect(motion.bcf).toBeCloseTo(2 * frequency, 0);
  expect(motion.alhMean).toBeCloseTo(8, 1);
  expect(motion.alhMax).toBeCloseTo(8, 0);
  expect(motion.vsl).toBeCloseTo(50, 1);
  expect(Math.abs(motion.vap - 50)).toBeLessThan(3);
  // Arc length of the sine, by Simpson's rule on sqrt(50² + (4 · 2 pi f cos)²).
  const steps = 1000;
  let arc = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    arc += weight * Math.hypot(50, 4 * 2 * Math.PI * frequency * Math.cos((2 * Math.PI * i) / steps));
  }
  expect(motion.vcl).toBeCloseTo(arc / (3 * steps), 0);
  expect(motion.wob).toBeCloseTo(motion.vap / motion.vcl, 12);
});

it('is unknown for one point, none, or no time between them, and without ratios at rest', () => {
  expect(measurePath([])).toBeUndefined();
  expect(measurePath([{ time: 1, x: 0, y: 0 }])).toBeUndefined();
  expect(
    measurePath([
      { time: 1, x: 0, y: 0 },
      { time: 1, x: 5, y: 0 },
    ]),
  ).toBeUndefined();
  const rest = measurePath(path(1, 10, () => ({ x: 3, y: 3 })))!;
  expect(rest).toMatchObject({ vcl: 0, vap: 0, lin: undefined, str: undefined, wob: undefined, progress: 0 });
});
