import type { Detection } from '../src/detection/detection.ts';
import { createRandom } from '../src/random.ts';
import { createTracker } from '../src/video/createTracker.ts';

/** Frames of 40 boxes that the tracker follows in a second, on one core: drawn heads, half of them swimming. */
export function track(frameCount = 6000): { readonly framesPerSecond: number; readonly tracks: number } {
  const frames = drawFrames(frameCount);
  follow(frames.slice(0, 1000));
  const start = performance.now();
  const tracks = follow(frames);
  return { framesPerSecond: (frameCount * 1000) / (performance.now() - start), tracks };
}

function follow(frames: readonly (readonly Detection[])[]): number {
  const tracker = createTracker();
  let tracks = 0;
  frames.forEach((detections, index) => {
    tracks += tracker.update({ index, time: index / 50, detections }).ended.length;
  });
  return tracks + tracker.finish().ended.length;
}

/** 17 px boxes in 640 x 480, a tenth of them missing, the rest moved by up to 1.7 px, and two false ones a frame. */
function drawFrames(count: number): Detection[][] {
  const random = createRandom(1);
  const heads = Array.from({ length: 42 }, (_, i) => ({
    x: random() * 640,
    y: random() * 480,
    heading: random() * 2 * Math.PI,
    speed: i % 2 === 0 ? 0 : 1 + 3 * random(),
  }));
  const detect = (x: number, y: number): Detection => ({
    box: { x, y, width: 16 + 2 * random(), height: 16 + 2 * random() },
    score: 0.3 + 0.7 * random(),
    categoryId: 1,
  });
  return Array.from({ length: count }, () => {
    const detections: Detection[] = [];
    for (const head of heads) {
      head.heading += 0.2 * (random() - 0.5);
      head.x = (head.x + head.speed * Math.cos(head.heading) + 640) % 640;
      head.y = (head.y + head.speed * Math.sin(head.heading) + 480) % 480;
      if (random() < 0.1) continue;
      detections.push(detect(head.x + 3.4 * (random() - 0.5), head.y + 3.4 * (random() - 0.5)));
    }
    for (let i = 0; i < 2; i++) detections.push(detect(random() * 640, random() * 480));
    return detections;
  });
}
