import { z } from 'zod';
import type { Calibration } from './calibrationMap.ts';

const share = z.number().min(0).max(1);
const fittedTo = { detections: z.int().positive(), data: z.string().min(1) };

/** A calibration as model files and `tesescope evaluate --calibration` have it. */
export const calibrationSchema: z.ZodType<Calibration> = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('isotonic'), scores: z.array(share).min(1), chances: z.array(share), ...fittedTo })
    .refine(({ scores, chances }) => scores.length === chances.length, 'scores and chances must be equally many')
    .refine(({ scores }) => scores.every((score, k) => k === 0 || score > scores[k - 1]!), 'scores must rise')
    .refine(
      ({ chances }) => chances.every((chance, k) => k === 0 || chance >= chances[k - 1]!),
      'chances must never fall',
    ),
  z.object({ kind: z.literal('platt'), slope: z.number().min(0), offset: z.number(), ...fittedTo }),
]);
