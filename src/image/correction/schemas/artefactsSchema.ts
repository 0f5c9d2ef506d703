import { z } from 'zod';

export const artefactsSchema = z.strictObject({
  step: z.literal('artefacts'),
  depth: z
    .number()
    .min(0.002)
    .max(1)
    .default(0.02)
    .describe('smallest change of brightness that counts as dust, as a part'),
  images: z.int().min(5).max(64).default(24).describe('of the session that dust is looked for in, at most'),
});
