import { z } from 'zod';

export const illuminationSchema = z.strictObject({
  step: z.literal('illumination'),
  degree: z
    .int()
    .min(1)
    .max(6)
    .default(4)
    .describe('of the polynomial that the light is estimated by, without a blank field'),
  largestGain: z.number().min(1).default(4).describe('dark corners are raised no more than so many times'),
});
