import * as z from 'zod';
import { consensusMeans, consensusRules } from '../../evaluation/consensus/consensusSettings.ts';
import { benchmarkNames, comparedNames } from '../../evaluation/raters/benchmarkFigures.ts';
import { countSchema, intervalSchema, provenanceSchema } from './commonSchemas.ts';

const reference = z.enum(['consensus', 'others', 'truth']);
const figure = z.number().min(-1).describe('-1 where it cannot be had');
const alpha = z.strictObject({ value: z.number().optional(), interval: intervalSchema.optional() });

function figures<Value extends z.ZodType>(value: Value) {
  return z.strictObject(
    Object.fromEntries(benchmarkNames.map((name) => [name, value])) as Record<(typeof benchmarkNames)[number], Value>,
  );
}

/** What `benchmark` writes as `benchmark.json`, and prints with `--json` (without the provenance). */
export const benchmarkSchema = z
  .strictObject({
    format: z.literal('tesescope-benchmark'),
    version: z.literal(1).describe('of this description'),
    settings: z.strictObject({
      quorum: z.int(),
      iou: z.number(),
      rule: z.enum(consensusRules),
      mean: z.enum(consensusMeans),
      margin: z.number(),
      threshold: z.number().describe('the boxes of the model are those of this score and more'),
      isThresholdGiven: z.boolean().describe('whether it was chosen before these data were seen'),
    }),
    images: countSchema,
    groups: countSchema.describe('what the bootstrap draws: patients, and images without one'),
    raters: z.array(
      z.strictObject({ name: z.string(), boxes: countSchema, unshared: countSchema.describe('too few agree with') }),
    ),
    consensus: z.strictObject({
      boxes: countSchema,
      votes: z.array(z.strictObject({ votes: countSchema, boxes: countSchema })),
    }),
    results: z.array(
      z.strictObject({
        reference,
        without: z.string().optional().describe('whose vote the reference lacks, for others'),
        name: z.string(),
        truths: countSchema,
        figures: figures(figure),
        intervals: figures(intervalSchema.optional()),
      }),
    ),
    differences: z.array(
      z.strictObject({
        reference,
        rater: z.string().optional().describe('absent for the mean over raters'),
        figure: z.enum(comparedNames),
        difference: z.number().optional().describe('model less rater'),
        interval: intervalSchema.optional(),
        verdict: z.enum(['superior', 'non-inferior', 'inconclusive', 'inferior', 'not claimed']),
      }),
    ),
    pairs: z.array(z.strictObject({ first: z.string(), second: z.string(), F1: figure })),
    alphas: z.strictObject({ things: alpha, area: alpha }).describe("Krippendorff's"),
    times: z.record(z.string(), z.strictObject({ seconds: z.number(), images: countSchema })).describe('by rater'),
    provenance: provenanceSchema.optional(),
  })
  .meta({ title: 'Tesescope benchmark' });
