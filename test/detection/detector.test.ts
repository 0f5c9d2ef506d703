import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detection/detector.ts';
import { parseSteps } from '../../src/image/correction/parseSteps.ts';
import { onnxRuntimeEngine } from '../../src/platform/node/onnxRuntimeEngine.ts';
import { raster8 } from '../image/arbitraryRaster.ts';
import { type FakeOutput, fakeEngine } from './fakeEngine.ts';
import { paperSpecOfTwo, randomModel } from './randomModel.ts';

const blank = (width: number, height: number) =>
  raster8(
    width,
    height,
    3,
    Array.from({ length: width * height * 3 }, (_, i) => (i * 37) % 256),
  );

const box = (score: number, corners: FakeOutput['corners'] = [0.25, 0.5, 0.5, 0.75]): FakeOutput => ({
  corners,
  scores: [score],
});

describe('createDetector', () => {
  it('gives boxes in pixels of an image that was stretched', async () => {
    const engine = fakeEngine([{ corners: [0.25, 0.5, 0.5, 0.75], scores: [0.9, 0] }]);
    const detector = createDetector(randomModel(paperSpecOfTwo), engine);
    const [detection, ...others] = await detector.detect(blank(200, 40));
    expect(others).toEqual([]);
    expect(detection).toMatchObject({ box: { x: 50, y: 20, width: 50, height: 10 }, categoryId: 1 });
    expect(detection!.score).toBeCloseTo(0.9, 6);
    expect(engine.events).toEqual(['loaded 96x96', 'ran 96x96']);
  });

  it('gives boxes in pixels of an image that was letterboxed, at an input cut to its proportions', async () => {
    const engine = fakeEngine([box(0.9, [0.5, 0, 1, 0.5])]);
    const detector = createDetector(randomModel(), engine);
    const [detection] = await detector.detect(blank(192, 64));
    expect(engine.events).toEqual(['loaded 32x96', 'ran 32x96']);
    expect(detection!.box).toEqual({ x: 96, y: 0, width: 96, height: 32 });
  });

  it('looks at another input size where it is told, with boxes still in pixels of the image', async () => {
    const engine = fakeEngine([box(0.9, [0.5, 0, 1, 0.5])]);
    const detector = createDetector(randomModel(), engine);
    const [detection] = await detector.detect(blank(192, 64), { input: { width: 192, height: 192 } });
    expect(engine.events).toEqual(['loaded 64x192', 'ran 64x192']);
    expect(detection!.box).toEqual({ x: 96, y: 0, width: 96, height: 32 });
  });

  it('leaves out what scores less than the screening point, or than it is told', async () => {
    const outputs = [0.29, 0.31, 0.05].map((score, i) => box(score, [i / 4, 0, i / 4 + 0.2, 0.2]));
    const detector = createDetector(randomModel(), fakeEngine(outputs));
    const scores = async (options?: { scoreThreshold: number }) =>
      (await detector.detect(blank(96, 96), options)).map(({ score }) => Number(score.toFixed(3)));
    expect(await scores()).toEqual([0.31]);
    expect(await scores({ scoreThreshold: 0.1 })).toEqual([0.31, 0.29]);
    expect(await scores({ scoreThreshold: 0 })).toEqual([0.31, 0.29, 0.05]);
  });

  it('suppresses class by class as the model says, at most so many', async () => {
    const corners = [0.2, 0.2, 0.6, 0.6] as const;
    const twice = [
      { corners, scores: [0.8, 0.6] },
      { corners, scores: [0.9, 0.5] },
    ];
    const detect = (maximum: number) =>
      createDetector(
        randomModel(paperSpecOfTwo, { suppression: { iouThreshold: 0.6, maximum } }),
        fakeEngine(twice),
      ).detect(blank(96, 96));
    expect((await detect(100)).map(({ score, categoryId }) => [Number(score.toFixed(2)), categoryId])).toEqual([
      [0.9, 1],
      [0.6, 2],
    ]);
    expect(await detect(1)).toHaveLength(1);
  });

  it('clamps boxes to the image', async () => {
    const detector = createDetector(randomModel(), fakeEngine([box(0.9, [-0.5, -0.5, 1.5, 0.5])]));
    const [detection] = await detector.detect(blank(96, 96));
    expect(detection!.box).toEqual({ x: 0, y: 0, width: 96, height: 48 });
  });

  it('leaves out scores that are not numbers', async () => {
    const detector = createDetector(randomModel(), fakeEngine([box(Number.NaN), box(0.9)]));
    expect(await detector.detect(blank(96, 96))).toHaveLength(1);
  });

  it('feeds several images at once without mixing them', async () => {
    const engine = fakeEngine([box(0.9)]);
    const detector = createDetector(randomModel(), engine);
    const white = raster8(96, 96, 1, new Array(96 * 96).fill(255));
    const black = raster8(96, 96, 1, new Array(96 * 96).fill(0));
    await Promise.all([white, black, white].map((image) => detector.detect(image)));
    expect(engine.fed.map((data) => data.every((value) => value === data[0]) && data[0])).toEqual([1, 0, 1]);
  });

  it('corrects an image as the model was trained, unless that was done', async () => {
    const engine = fakeEngine([box(0.9)]);
    const correction = parseSteps('normalisation:largest-gain=100');
    const detector = createDetector(randomModel(undefined, { correction: [...correction] }), engine);
    const pale = raster8(
      96,
      96,
      1,
      Array.from({ length: 96 * 96 }, (_, i) => 100 + (i % 50)),
    );
    await detector.detect(pale);
    await detector.detect(pale, { isCorrected: true });
    await detector.detect(detector.correct(pale), { isCorrected: true });
    const [corrected, plain, before] = engine.fed.map((data) => [Math.min(...data), Math.max(...data)]);
    expect(corrected).toEqual([0, 1]);
    expect(plain).toEqual([100, 149].map((level) => expect.closeTo(level / 255, 6)));
    expect(before).toEqual(corrected);
  });

  it('gives the same on ONNX Runtime each time, and nothing after its release is left', async () => {
    const detector = createDetector(randomModel(), onnxRuntimeEngine({ threads: 1 }));
    const image = blank(90, 70);
    const first = await detector.detect(image, { scoreThreshold: 0.4 });
    expect(first.length).toBeGreaterThan(0);
    expect(await detector.detect(image, { scoreThreshold: 0.4 })).toEqual(first);
    for (const { box: found } of first) {
      expect(found.x).toBeGreaterThanOrEqual(0);
      expect(found.x + found.width).toBeLessThanOrEqual(90 + 1e-9);
      expect(found.y + found.height).toBeLessThanOrEqual(70 + 1e-9);
    }
    await detector.release();
  });
});
