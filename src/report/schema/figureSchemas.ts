import * as z from 'zod';
import { headlineNames } from '../../evaluation/bootstrap/headlineFigures.ts';
import { cocoNames } from '../../evaluation/figures.ts';
import { countSchema, figureSchema, intervalSchema } from './commonSchemas.ts';

function record<Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>);
}

export const figureGroups = {
  coco: record(cocoNames, figureSchema).describe('the twelve figures of pycocotools'),
  paper: record(['AP50', 'AR100', 'F1'], figureSchema).describe(
    'of Wu et al. 2020; F1 is the harmonic mean of the two',
  ),
  found: record(['AP30', 'recall30'], figureSchema).describe('at IoU 0.3, 100 detections an image'),
};

export const byCategorySchema = z.array(
  z.strictObject({ id: z.int(), name: z.string(), truths: countSchema, detections: countSchema, ...figureGroups }),
);

export const intervalsSchema = record(headlineNames, intervalSchema.optional()).describe(
  'percentile bootstrap over patients, then images, 2000 resamples',
);

const differenceSchema = z.strictObject({
  value: figureSchema,
  other: figureSchema,
  difference: z.number(),
  interval: intervalSchema,
  pValue: z.number().min(0).max(1).describe('two-sided, of no difference'),
});

export const comparisonSchema = record(headlineNames, differenceSchema.optional()).describe(
  'with the detections of --against, paired bootstrap',
);
