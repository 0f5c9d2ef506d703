import * as z from 'zod';
import { countSchema, figureSchema, provenanceSchema } from './commonSchemas.ts';
import { calibrationSchema, curvesSchema, modelPointsSchema, scoresSchema, workSavedSchema } from './curveSchemas.ts';
import { byCategorySchema, comparisonSchema, figureGroups, intervalsSchema } from './figureSchemas.ts';
import { errorsSchema, tablesSchema } from './tableSchemas.ts';

/** What `evaluate` writes as `evaluation.json`, and prints with `--json` (without the provenance). */
export const evaluationSchema = z
  .strictObject({
    format: z.literal('tesescope-evaluation'),
    version: z.literal(1).describe('of this description'),
    study: z.strictObject({
      images: countSchema,
      imagesWithoutTruth: countSchema,
      patients: countSchema.describe('named ones'),
      groups: countSchema.describe('what the bootstrap draws: patients, and images without one'),
      truths: countSchema,
      crowds: countSchema.describe('regions that count neither way'),
      detections: countSchema,
      categories: z.array(z.string()).describe('of what is marked; all where nothing is'),
    }),
    ...figureGroups,
    byCategory: byCategorySchema,
    froc30: figureSchema.describe('mean sensitivity at 1/8 to 8 false alarms an image, IoU 0.3'),
    centre: z.strictObject({ AP: figureSchema, recall: figureSchema }).describe('by the distance of centres'),
    intervals: intervalsSchema,
    curves: curvesSchema,
    errors: errorsSchema.describe("TIDE's kinds of error at IoU 0.5"),
    tables: tablesSchema,
    calibration: calibrationSchema.optional(),
    workSaved: workSavedSchema,
    scores: scoresSchema.optional(),
    modelPoints: modelPointsSchema.optional(),
    comparison: comparisonSchema.optional(),
    provenance: provenanceSchema.optional(),
  })
  .meta({ title: 'Tesescope evaluation' });
