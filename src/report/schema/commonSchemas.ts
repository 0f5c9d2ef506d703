import * as z from 'zod';

/** A figure from 0 to 1, or -1. */
export const figureSchema = z.number().min(-1).max(1).describe('0 to 1; -1 where it cannot be had');

export const countSchema = z.int().min(0);

export const intervalSchema = z
  .strictObject({ lower: z.number(), upper: z.number() })
  .describe('95 % interval; absent where there is none');

const inputFileSchema = z.strictObject({
  role: z.string().describe('the option that named the file'),
  name: z.string().describe('without its folder'),
  bytes: countSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const score = z.number().min(0).max(1);

const modelCardSchema = z.strictObject({
  name: z.string(),
  classes: z.array(z.strictObject({ id: z.int(), name: z.string() })),
  input: z.strictObject({ width: z.int(), height: z.int() }).describe('pixels'),
  fit: z.enum(['stretch', 'letterbox']),
  operatingPoints: z.strictObject({ screening: score, balanced: score, strict: score }),
  licence: z.string(),
  preset: z.enum(['paper', 'small-object']),
  training: z.strictObject({
    images: countSchema,
    annotations: countSchema,
    dataset: z.string(),
    datasetSha256: z.string(),
    initialWeights: z.string(),
    epochs: countSchema,
    steps: countSchema,
    seed: z.int(),
  }),
});

export const provenanceSchema = z
  .strictObject({
    program: z.strictObject({ name: z.literal('tesescope'), version: z.string(), node: z.string() }),
    madeAt: z.iso.datetime().describe('UTC'),
    inputs: z.array(inputFileSchema),
    settings: z.record(z.string(), z.union([z.string(), z.number()])).describe('options that change figures'),
    model: modelCardSchema.optional().describe('what the file of --model says of itself'),
  })
  .describe('where the report comes from; only in files, not in what --json prints');
