import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as tesescope from '../src/index.ts';
import { randomModel } from './detection/randomModel.ts';

it('is enough to detect in an image and to draw what was seen', async () => {
  const { createDetector, drawDetections, encodeImage, onnxRuntimeEngine, readImage } = tesescope;
  const detector = createDetector(randomModel(), onnxRuntimeEngine({ threads: 1 }));
  const image = await readImage(join(import.meta.dirname, '../samples/diffuse-1.jpg'));
  const detections = await detector.detect(image);
  await detector.release();
  expect(detections.length).toBeGreaterThan(0);
  const jpeg = await encodeImage(drawDetections(image, detections), 'jpeg');
  expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
});

it('is enough to read annotations, split and evaluate them', async () => {
  const { evaluateDetections, isTesescopeError, readCoco, readDataset, splitDataset } = tesescope;
  const dataset = await readDataset(join(import.meta.dirname, '../samples/dataset.json'));
  expect(readCoco(tesescope.writeCoco(dataset), 'again.json')).toEqual({ value: dataset, problems: [] });
  const perfect = dataset.annotations.map(({ imageId, categoryId, box }) => ({ imageId, categoryId, box, score: 1 }));
  expect(evaluateDetections(dataset, perfect).coco.AP50).toBe(1);
  expect(typeof splitDataset).toBe('function');
  await expect(readDataset('none.json')).rejects.toSatisfy(isTesescopeError);
});

it('is enough to follow sperm, to tell their speed and to measure the tracks', () => {
  const { createTracker, evaluateTracks, motionInPixels } = tesescope;
  const tracker = createTracker();
  const truth = Array.from({ length: 11 }, (_, frame) => ({
    frame,
    track: 5,
    box: { x: 3 * frame, y: 9, width: 10, height: 10 },
  }));
  for (const { frame, box } of truth) {
    tracker.update({ index: frame, time: frame / 50, detections: [{ box, score: 0.9, categoryId: 1 }] });
  }
  const [track] = tracker.finish().ended;
  expect(motionInPixels(track!.points)?.vsl).toBeCloseTo(150, 9);
  const found = track!.points.map(({ frame, box }) => ({ frame, track: track!.id, box }));
  expect(evaluateTracks(truth, found)).toMatchObject({ hota: 1, idf1: 1, mota: 1 });
});
