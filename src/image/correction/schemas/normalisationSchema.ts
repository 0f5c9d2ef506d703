import { z } from 'zod';

const percent = z.number().min(0).max(100);

export const normalisationSchema = z.strictObject({
  step: z.literal('normalisation'),
  low: percent.default(0.05).describe('percentile that becomes black'),
  high: percent.default(99.95).describe('percentile that becomes white'),
  per: z
    .enum(['grey', 'channel'])
    .default('grey')
    .describe('by what: the brightness, all colours alike, or each channel by itself'),
  largestGain: z.number().min(1).default(4).describe('contrast is raised no more than so many times'),
});
