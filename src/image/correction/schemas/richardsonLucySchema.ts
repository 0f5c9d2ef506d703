import { z } from 'zod';
import { pointSpreadShape } from './pointSpreadShape.ts';

export const richardsonLucySchema = z.strictObject({
  step: z.literal('richardson-lucy'),
  ...pointSpreadShape,
  iterations: z.int().min(1).max(100).default(5).describe('more sharpen more, and raise the noise'),
});
