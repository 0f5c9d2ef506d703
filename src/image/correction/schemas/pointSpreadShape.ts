import { z } from 'zod';

/** How the microscope spreads a point: the parameters that steps against diffraction share. */
export const pointSpreadShape = {
  spread: z
    .enum(['gaussian', 'airy'])
    .default('gaussian')
    .describe('form of the point spread; the Gaussian is the quicker, and nearly the same'),
  wavelength: z.number().min(0.2).max(2).default(0.55).describe('micrometres'),
  numericalAperture: z.number().min(0.02).max(1.6).default(0.4).describe('of the objective'),
  micrometresPerPixel: z
    .number()
    .positive()
    .optional()
    .describe('default: --micrometres-per-pixel, or what the file tells'),
};
