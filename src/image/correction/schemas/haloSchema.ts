import { z } from 'zod';

export const haloSchema = z.strictObject({
  step: z.literal('halo'),
  micrometres: z.number().positive().default(2).describe('reach of the halo, a standard deviation'),
  strength: z.number().min(0).max(0.9).default(0.5).describe('brightness of the halo for that of the cell, blurred'),
  micrometresPerPixel: z
    .number()
    .positive()
    .optional()
    .describe('default: --micrometres-per-pixel, or what the file tells'),
});
