import { z } from 'zod';

export const glareSchema = z.strictObject({
  step: z.literal('glare'),
  level: z
    .number()
    .min(0)
    .max(1)
    .default(0.97)
    .describe('level of all colours from which on a pixel is saturated, 1 is white'),
  minimumArea: z
    .int()
    .min(1)
    .default(600)
    .describe('saturated pixels of a spot; smaller ones stay, since heads of sperm may glint'),
});
