import type { Value } from '../graph/engine.ts';
import type { DefaultBoxIndex } from '../network/defaultBoxes/indexDefaultBoxes.ts';
import { matchDefaultBoxes } from './matching.ts';
import type { PlannedSample } from './trainingPlan.ts';
import { type SampleOptions, trainingSample } from './trainingSample.ts';

/** What a step is fed, and whose images it came from. */
export interface TrainingBatch {
  /** `[N, 3, H, W]`. */
  readonly images: Value;
  /** `[N, boxes]`, int32. */
  readonly classes: Value;
  /** `[N, boxes, 4]`. */
  readonly codes: Value;
  readonly fileNames: readonly string[];
}

export interface BatchOptions extends SampleOptions {
  readonly defaultBoxes: DefaultBoxIndex;
}

/** Reads, augments and matches the examples of one batch; the seeds make each sample the same again. */
export async function trainingBatch(planned: readonly PlannedSample[], options: BatchOptions): Promise<TrainingBatch> {
  const { examples, defaultBoxes } = options;
  const { width, height } = options.sample;
  const boxes = defaultBoxes.boxes.count;
  const images = new Float32Array(planned.length * 3 * width * height);
  const classes = new Int32Array(planned.length * boxes);
  const codes = new Float32Array(planned.length * boxes * 4);
  for (const [index, one] of planned.entries()) {
    const sample = await trainingSample(one, options);
    const targets = matchDefaultBoxes(defaultBoxes, sample.truths, sample);
    images.set(sample.planes, index * sample.planes.length);
    classes.set(targets.classes, index * boxes);
    codes.set(targets.codes, index * boxes * 4);
  }
  return {
    images: { type: 'float32', shape: [planned.length, 3, height, width], data: images },
    classes: { type: 'int32', shape: [planned.length, boxes], data: classes },
    codes: { type: 'float32', shape: [planned.length, boxes, 4], data: codes },
    fileNames: planned.map(({ example }) => examples[example]!.fileName),
  };
}
