import type { Raster8 } from '../../src/image/raster.ts';
import { indexDefaultBoxes } from '../../src/network/defaultBoxes/indexDefaultBoxes.ts';
import { type NetworkSpec, networkDefaultBoxes, type SmallObjectSpec } from '../../src/network/networkSpec.ts';
import { createRandom } from '../../src/random.ts';
import type { BatchOptions } from '../../src/training/trainingBatch.ts';
import type { TrainingExample } from '../../src/training/trainingExample.ts';

const side = 64;

/** A network that trains in moments. */
export const tinySpec: SmallObjectSpec = {
  preset: 'small-object',
  classes: 1,
  widthMultiplier: 0.25,
  levels: [8, 16, 32].map((stride) => ({ stride, sizes: [{ width: 1.5 * stride, height: 1.5 * stride }] })),
};

/** Names of images of one bright disc each, and where it lies; the last has none. */
export function discExamples(count: number): readonly TrainingExample[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, index) => {
    const diameter = 10 + Math.floor(8 * random());
    const box = { x: Math.floor(random() * 40), y: Math.floor(random() * 40), width: diameter, height: diameter };
    const truths = index === count - 1 ? [] : [{ box, classIndex: 1, isCrowd: false }];
    return { fileName: `disc-${index}.png`, truths };
  });
}

/** Draws the examples as they are asked for. */
export function discBatchOptions(examples: readonly TrainingExample[], spec: NetworkSpec = tinySpec): BatchOptions {
  return {
    examples,
    augmentation: 'microscopy',
    sample: { width: side, height: side },
    scaleFor: () => 1,
    defaultBoxes: indexDefaultBoxes(networkDefaultBoxes(spec, { width: side, height: side })),
    readImage: async (fileName) => drawDisc(examples.find((example) => example.fileName === fileName)!),
  };
}

function drawDisc({ truths }: TrainingExample): Raster8 {
  const data = new Uint8Array(side * side).fill(90);
  for (const { box } of truths) {
    const radius = box.width / 2;
    for (let at = 0; at < data.length; at++) {
      const [x, y] = [(at % side) + 0.5, Math.floor(at / side) + 0.5];
      if (Math.hypot(x - box.x - radius, y - box.y - radius) < radius) data[at] = 240;
    }
  }
  return { width: side, height: side, channels: 1, depth: 8, data };
}
