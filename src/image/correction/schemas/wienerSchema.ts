import { z } from 'zod';
import { pointSpreadShape } from './pointSpreadShape.ts';

export const wienerSchema = z.strictObject({
  step: z.literal('wiener'),
  ...pointSpreadShape,
  noise: z
    .number()
    .min(1e-4)
    .max(10)
    .default(0.05)
    .describe('power of the noise for that of the signal: more sharpens less'),
});
