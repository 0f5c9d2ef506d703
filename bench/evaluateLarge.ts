import type { Annotation, Dataset } from '../src/annotation/dataset.ts';
import { evaluateFully } from '../src/evaluation/evaluateFully.ts';
import type { ImageDetection } from '../src/evaluation/imageDetection.ts';
import { createRandom } from '../src/random.ts';

/** What the evaluation of a large study took, intervals from 2,000 resamples included. */
export interface LargeEvaluation {
  readonly images: number;
  readonly truths: number;
  readonly detections: number;
  readonly seconds: number;
  /** Of the whole process, the study included. */
  readonly megabytes: number;
}

/** Evaluates 5,000 drawn images with about 36,000 sperm and 500,000 detections, all in memory, on one core. */
export function evaluateLarge(): LargeEvaluation {
  const { dataset, detections } = drawStudy();
  const start = performance.now();
  evaluateFully(dataset, detections);
  return {
    images: dataset.images.length,
    truths: dataset.annotations.length,
    detections: detections.length,
    seconds: (performance.now() - start) / 1000,
    megabytes: process.memoryUsage.rss() / 2 ** 20,
  };
}

const imageCount = 5000;
const truthsAnImage = 7.2;
const detectionsAnImage = 100;
const size = { width: 640, height: 480 };

/** Nine of ten sperm are found, with a jitter that grows; the rest of 100 detections an image lies anywhere. */
function drawStudy(): { readonly dataset: Dataset; readonly detections: readonly ImageDetection[] } {
  const random = createRandom(1);
  const annotations: Annotation[] = [];
  const detections: ImageDetection[] = [];
  const images = Array.from({ length: imageCount }, (_, id) => ({ id, fileName: `${id}.jpg`, ...size }));
  for (const { id: imageId } of images) {
    const truths = Math.round(random() * 2 * truthsAnImage);
    for (let each = 0; each < truths; each++) {
      const side = 12 + random() * 12;
      const box = { x: random() * size.width, y: random() * size.height, width: side, height: side };
      annotations.push({ id: annotations.length, imageId, categoryId: 1, box, area: side * side, isCrowd: false });
      if (random() < 0.1) continue;
      const score = random();
      const jitter = () => (random() - 0.5) * side * (1 - score);
      detections.push({ imageId, categoryId: 1, box: { ...box, x: box.x + jitter(), y: box.y + jitter() }, score });
    }
    while (detections.length < (imageId + 1) * detectionsAnImage) {
      const box = { x: random() * size.width, y: random() * size.height, width: 16, height: 16 };
      detections.push({ imageId, categoryId: 1, box, score: random() ** 3 });
    }
  }
  return { dataset: { images, categories: [{ id: 1, name: 'sperm' }], annotations }, detections };
}
