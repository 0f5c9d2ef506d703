import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '../src/annotation/dataset.ts';
import { writeCoco } from '../src/annotation/formats/coco/writeCoco.ts';
import { formatCocoResults } from '../src/evaluation/cocoResults.ts';
import type { ImageDetection } from '../src/evaluation/imageDetection.ts';
import { createRandom } from '../src/random.ts';

/** Files of a drawn study. */
export interface StudyFiles {
  readonly truth: string;
  readonly detections: string;
}

const truthsAnImage = 7.2;
const detectionsAnImage = 100;
const size = { width: 640, height: 480 };

/** Nine of ten sperm are found, with a jitter that grows; the rest of 100 detections an image lies anywhere. */
export async function drawStudy(imageCount: number, folder: string): Promise<StudyFiles> {
  const random = createRandom(1);
  const annotations: Annotation[] = [];
  const detections: ImageDetection[] = [];
  const images = Array.from({ length: imageCount }, (_, id) => ({ id, fileName: `${id}.jpg`, ...size }));
  for (const { id: imageId } of images) {
    const truths = Math.round(random() * 2 * truthsAnImage);
    for (let each = 0; each < truths; each++) {
      const side = 12 + random() * 12;
      const box = { x: random() * size.width, y: random() * size.height, width: side, height: side };
      annotations.push({ id: annotations.length + 1, imageId, categoryId: 1, box, area: side * side, isCrowd: false });
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
  const files = { truth: join(folder, 'truth.json'), detections: join(folder, 'results.json') };
  await writeFile(files.truth, writeCoco({ images, categories: [{ id: 1, name: 'sperm' }], annotations }));
  await writeFile(files.detections, formatCocoResults(detections));
  return files;
}
