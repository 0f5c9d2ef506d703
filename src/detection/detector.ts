import { clampBox } from '../geometry/clampBox.ts';
import { suppress } from '../geometry/suppress.ts';
import { type Engine, floats } from '../graph/engine.ts';
import { constant } from '../graph/tensor.ts';
import { writeOnnx } from '../graph/writeOnnx.ts';
import { type BoxTransform, toOriginal } from '../image/boxTransform.ts';
import { correctRaster } from '../image/correction/correctRaster.ts';
import type { Raster } from '../image/raster.ts';
import { rasterToTensor } from '../image/rasterToTensor.ts';
import type { InputSize } from '../network/networkSpec.ts';
import type { Detection } from './detection.ts';
import { detectorGraph } from './detectorGraph.ts';
import { inputSizeFor } from './inputSize.ts';
import type { Model } from './modelFile.ts';
import { createSessionCache } from './sessionCache.ts';

/** A model on an engine. */
export interface Detector {
  readonly model: Model;
  /** The image after the steps that the model was trained with; as it is where there are none. */
  readonly correct: (image: Raster) => Raster;
  /** What the model sees in an image, by falling score. */
  readonly detect: (image: Raster, options?: DetectOptions) => Promise<readonly Detection[]>;
  readonly release: () => Promise<void>;
}

export interface DetectOptions {
  /** Detections below it are left out. @default the model's screening point */
  readonly scoreThreshold?: number;
  /** The input's size in pixels: smaller is faster and coarser. @default the model's own */
  readonly input?: InputSize;
  /** The image, or the one that it was cut from, went through `correct` before. @default false */
  readonly isCorrected?: boolean;
}

/** Sets a model on an engine; sessions are made as image sizes ask for them. */
export function createDetector(model: Model, engine: Engine): Detector {
  const { metadata, weights } = model;
  const held = (name: string, shape: readonly number[]) => constant(weights.get(name)!.data, shape, 'float32', name);
  const sessions = createSessionCache((size) => engine.load(writeOnnx(detectorGraph(metadata.network, held, size))));
  const correct = (image: Raster) => correctRaster(image, metadata.correction ?? []);
  return {
    model,
    correct,
    detect: (image, options = {}) => {
      const { scoreThreshold = metadata.operatingPoints.screening, input = metadata.input, isCorrected } = options;
      const size = inputSizeFor({ fit: metadata.fit, input }, image);
      return sessions.use(size, async (session, data) => {
        const corrected = isCorrected ? image : correct(image);
        const transform = rasterToTensor(corrected, metadata.fit, { data, offset: 0, ...size });
        const { boxes, scores } = await session.run({ images: floats(data, [1, 3, size.height, size.width]) });
        return selectDetections(
          boxes!.data as Float32Array,
          scores!.data as Float32Array,
          model,
          scoreThreshold,
          size,
          transform,
          image,
        );
      });
    },
    release: sessions.release,
  };
}

function selectDetections(
  boxes: Float32Array,
  scores: Float32Array,
  { metadata: { classes, suppression } }: Model,
  scoreThreshold: number,
  size: InputSize,
  transform: BoxTransform,
  image: Raster,
): Detection[] {
  const columns = classes.length;
  const candidates = scores.reduce((count, score) => (score >= scoreThreshold ? count + 1 : count), 0);
  const corners = new Float32Array(candidates * 4);
  const kept = new Float32Array(candidates);
  const categories = new Int32Array(candidates);
  for (let index = 0, next = 0; index < scores.length; index++) {
    if (!(scores[index]! >= scoreThreshold)) continue;
    const box = Math.floor(index / columns) * 4;
    for (let k = 0; k < 4; k++) corners[next * 4 + k] = boxes[box + k]! * (k % 2 === 0 ? size.width : size.height);
    categories[next] = index % columns;
    kept[next++] = scores[index]!;
  }
  return Array.from(suppress(corners, kept, categories, suppression), (index) => {
    const [left, top, right, bottom] = corners.subarray(index * 4, index * 4 + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const box = toOriginal(transform, { x: left, y: top, width: right - left, height: bottom - top });
    return { box: clampBox(box, image), score: kept[index]!, categoryId: classes[categories[index]!]!.id };
  });
}
