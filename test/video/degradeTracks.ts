import type { Detection } from '../../src/detection/detection.ts';
import type { Box } from '../../src/geometry/box.ts';
import { createRandom } from '../../src/random.ts';
import type { TrackedBox } from '../../src/video/trackMetrics/trackedBox.ts';

/** A detection with the true track it was made from; -1 where it is false. */
export interface DegradedDetection extends Detection {
  readonly track: number;
}

/**
 * True boxes as a detector might have found them: 10 % dropped, centre and sides moved by a normal error of 10 % of the
 * box, and for each 20 true boxes a false one of the size of some true one, anywhere in 640 x 480.
 */
export function degradeTracks(truth: readonly TrackedBox[], seed: number): Map<number, DegradedDetection[]> {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const frames = new Map<number, DegradedDetection[]>();
  const frameNumbers = [...new Set(truth.map(({ frame }) => frame))].sort((a, b) => a - b);
  for (const frame of frameNumbers) frames.set(frame, []);
  for (const { frame, track, box } of truth) {
    const detections = frames.get(frame)!;
    if (random() >= 0.1)
      detections.push({ track, categoryId: 1, score: 0.6 + 0.4 * random(), box: jitter(box, normal) });
    if (random() >= 0.05) continue;
    const place = { x: random() * (640 - box.width), y: random() * (480 - box.height) };
    detections.push({ track: -1, categoryId: 1, score: 0.6 + 0.4 * random(), box: { ...box, ...place } });
  }
  return frames;
}

function jitter({ x, y, width, height }: Box, normal: () => number): Box {
  const error = 0.1;
  const size = { width: width * Math.exp(error * normal()), height: height * Math.exp(error * normal()) };
  const centre = { x: x + width / 2 + error * width * normal(), y: y + height / 2 + error * height * normal() };
  return { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size };
}
