import * as z from 'zod';
import { errorKinds } from '../../evaluation/errorKinds/errorKind.ts';
import { countSchema, figureSchema, intervalSchema } from './commonSchemas.ts';

const row = {
  name: z.string(),
  truths: countSchema,
  isSmall: z.boolean().describe('fewer than 20 truths'),
  recall30: figureSchema,
  recall30Exact: intervalSchema.optional(),
  centreRecall: figureSchema,
};
const truthRows = z.array(z.strictObject(row));
const imageRows = z.array(z.strictObject({ ...row, images: countSchema, AP50: figureSchema, AP30: figureSchema }));

export const tablesSchema = z
  .strictObject({ stratum: imageRows, patient: imageRows, phenotype: truthRows, size: truthRows })
  .describe('empty where the truth tells nothing of it');

const errorSchema = z.strictObject({
  count: countSchema,
  AP50IfMended: figureSchema,
  gain: z.number().min(0).describe("TIDE's dAP"),
});

export const errorsSchema = z.strictObject(
  Object.fromEntries(errorKinds.map((kind) => [kind, errorSchema])) as Record<
    (typeof errorKinds)[number],
    typeof errorSchema
  >,
);
