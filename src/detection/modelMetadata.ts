import { z } from 'zod';
import { labelStyles } from '../annotation/labelStyle.ts';
import { TesescopeError } from '../errors.ts';
import { correctionSchema } from '../image/correction/correction.ts';
import { needsOfSteps } from '../image/correction/needsOfSteps.ts';
import { calibrationSchema } from './calibration/calibrationSchema.ts';

const classSchema = z.object({ id: z.int(), name: z.string().min(1) });
const common = { classes: z.int().positive(), widthMultiplier: z.number().positive() };
const pixelSize = z.object({ width: z.number().positive(), height: z.number().positive() });

const specSchema = z.discriminatedUnion('preset', [
  z.object({ preset: z.literal('paper'), ...common, minScale: z.number(), maxScale: z.number() }),
  z.object({
    preset: z.literal('small-object'),
    ...common,
    levels: z.array(z.object({ stride: z.int().positive(), sizes: z.array(pixelSize).min(1) })).min(1),
  }),
]);

const score = z.number().min(0).max(1);

const trainedScaleSchema = z.object({
  /** Input pixels for each pixel of a training image: the least, and the median. */
  scale: z.object({ least: z.number().positive(), median: z.number().positive() }),
  /** Micrometres an input pixel, where all training images told their pixel size: the most, and the median. */
  micrometresPerPixel: z.object({ most: z.number().positive(), median: z.number().positive() }).optional(),
});

const expectedSchema = z.object({
  /** The images that it was measured on, in words. */
  measuredOn: z.string().min(1),
  images: z.int().positive(),
  points: z
    .array(z.object({ score, recall: z.number().min(0).max(1), falseAlarmsPerImage: z.number().nonnegative() }))
    .min(1)
    .refine((points) => points.every(({ score }, i) => i === 0 || score > points[i - 1]!.score), 'scores must rise'),
});

const metadataSchema = z.object({
  /** Of this description. */
  version: z.literal(1),
  name: z.string(),
  /** In the order of the score columns. */
  classes: z.array(classSchema).min(1),
  network: specSchema,
  /** Pixels; other sizes can be built from the same weights. */
  input: z.object({ width: z.int().positive(), height: z.int().positive() }),
  /** How images are brought to the input: stretched, or fitted at the top left on grey. RGB, linear, 0 to 1. */
  fit: z.enum(['stretch', 'letterbox']),
  /** Steps that every image goes through before, as in training. */
  correction: correctionSchema
    .superRefine((steps, context) => {
      for (const message of needsOfSteps(steps)) context.addIssue({ code: 'custom', message });
    })
    .optional(),
  suppression: z.object({ iouThreshold: score, maximum: z.int().positive() }),
  /** What its boxes lie around, where it is known: heads alone, or whole sperm with their tails. */
  labelStyle: z.enum(labelStyles).optional(),
  /** How large training showed things: what decides whether an image is looked at in tiles. */
  trainedScale: trainedScaleSchema.optional(),
  /** Scores from which on a detection is shown. */
  operatingPoints: z.object({ screening: score, balanced: score, strict: score }),
  /** What to expect from a score on, where it was measured; by rising score. */
  expected: expectedSchema.optional(),
  /** By how much boxes were made larger than they were learnt. */
  boxScale: z.number().positive().optional(),
  /** From scores to chances; a score of a model without it is no chance. */
  calibration: calibrationSchema.optional(),
  training: z.object({
    images: z.int().nonnegative(),
    annotations: z.int().nonnegative(),
    dataset: z.string(),
    datasetSha256: z.string(),
    initialWeights: z.string(),
    epochs: z.int().nonnegative(),
    steps: z.int().nonnegative(),
    seed: z.int(),
    settings: z.record(z.string(), z.unknown()),
  }),
  licence: z.string(),
});

/** What a model file says of itself: all that is needed to use it. */
export type ModelMetadata = z.infer<typeof metadataSchema>;

/** @throws bad-model where the text is no such description. */
export function parseModelMetadata(text: string | undefined, file: string): ModelMetadata {
  if (text === undefined) {
    throw new TesescopeError(
      'bad-model',
      `${file} is an ONNX model, but not one of Tesescope's: it does not describe itself. Train one with "tesescope train".`,
      { place: { file } },
    );
  }
  const result = metadataSchema.safeParse(parseJson(text, file));
  if (!result.success) {
    throw new TesescopeError('bad-model', `${file} describes itself wrongly: ${z.prettifyError(result.error)}`, {
      place: { file },
    });
  }
  return result.data;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TesescopeError('bad-model', `${file} describes itself in broken JSON.`, { place: { file }, cause });
  }
}
