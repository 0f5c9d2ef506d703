import { z } from 'zod';
import { artefactsSchema } from './schemas/artefactsSchema.ts';
import { glareSchema } from './schemas/glareSchema.ts';
import { haloSchema } from './schemas/haloSchema.ts';
import { illuminationSchema } from './schemas/illuminationSchema.ts';
import { normalisationSchema } from './schemas/normalisationSchema.ts';
import { richardsonLucySchema } from './schemas/richardsonLucySchema.ts';
import { wienerSchema } from './schemas/wienerSchema.ts';

/** What each step is for; the order is one in which they work well together. */
export const stepSchemas = [
  artefactsSchema.describe('dust that stays in place over the images of a session'),
  glareSchema.describe('saturated spots and the flare around them'),
  illuminationSchema.describe('light that falls to the corners, or is uneven'),
  haloSchema.describe('the halo around cells in phase contrast'),
  richardsonLucySchema.describe('blur by diffraction, by iteration'),
  wienerSchema.describe('blur by diffraction, by one filter'),
  normalisationSchema.describe('levels stretched to the whole range'),
] as const;

export const correctionSchema = z.array(z.discriminatedUnion('step', stepSchemas));

/** One step with all its parameters. */
export type CorrectionStep = z.output<typeof correctionSchema>[number];

/** Named steps, one after the other, in the form that a model's description keeps. */
export type Correction = readonly CorrectionStep[];
