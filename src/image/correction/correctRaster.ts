import { TesescopeError } from '../../errors.ts';
import type { Plane } from '../plane/plane.ts';
import { planesToRaster } from '../plane/planesToRaster.ts';
import { rasterToPlanes } from '../plane/rasterToPlanes.ts';
import type { Raster } from '../raster.ts';
import type { Correction, CorrectionStep } from './correction.ts';
import type { DustMap } from './dust/dustMap.ts';
import { removeDust } from './steps/artefacts.ts';
import { removeGlare } from './steps/glare.ts';
import { suppressHalo } from './steps/halo.ts';
import { flattenIllumination } from './steps/illumination.ts';
import { normalise } from './steps/normalisation.ts';
import { deconvolveRichardsonLucy } from './steps/richardsonLucy.ts';
import { deconvolveWiener } from './steps/wiener.ts';

/** What steps may know besides the image itself. */
export interface CorrectionContext {
  /** A picture of an empty field, of the image's size, for `illumination`. @default the light is estimated */
  readonly blank?: Raster;
  /** For `artefacts`, which can't do without. */
  readonly dust?: DustMap;
  /** For steps against diffraction and halos that do not name it themselves. */
  readonly micrometresPerPixel?: number;
}

/** Planes of the image before: memory that is new to the process takes longer to get than to fill. */
let lastPlanes: WeakRef<readonly Plane[]> | undefined;

/**
 * Corrects an image step by step; its size, depth, channels and alpha stay.
 *
 * @throws TesescopeError `usage` where a step lacks what it needs, `shape-mismatch` where the blank field or the dust map is of
 * another size.
 */
export function correctRaster<R extends Raster>(raster: R, steps: Correction, context: CorrectionContext = {}): R {
  if (steps.length === 0) return raster;
  const planes = rasterToPlanes(raster, lastPlanes?.deref());
  lastPlanes = new WeakRef(planes);
  for (const step of steps) applyStep(planes, step, context);
  return planesToRaster(planes, raster);
}

function applyStep(planes: readonly Plane[], step: CorrectionStep, context: CorrectionContext): void {
  switch (step.step) {
    case 'artefacts':
      removeDust(planes, requireDust(planes[0]!, context));
      break;
    case 'glare':
      removeGlare(planes, step);
      break;
    case 'illumination':
      flattenIllumination(planes, step, blankPlanes(planes, context));
      break;
    case 'halo':
      suppressHalo(planes, withPixelSize(step, context));
      break;
    case 'richardson-lucy':
      deconvolveRichardsonLucy(planes, withPixelSize(step, context));
      break;
    case 'wiener':
      deconvolveWiener(planes, withPixelSize(step, context));
      break;
    case 'normalisation':
      normalise(planes, step);
      break;
  }
}

function withPixelSize<S extends CorrectionStep & { readonly micrometresPerPixel?: number | undefined }>(
  step: S,
  context: CorrectionContext,
): S & { readonly micrometresPerPixel: number } {
  const micrometresPerPixel = step.micrometresPerPixel ?? context.micrometresPerPixel;
  if (micrometresPerPixel !== undefined) return { ...step, micrometresPerPixel };
  const message = `The step ${step.step} needs the size of a pixel: say --micrometres-per-pixel 0.25, for instance, or ${step.step}:micrometres-per-pixel=0.25.`;
  throw new TesescopeError('usage', message);
}

function requireDust(plane: Plane, { dust }: CorrectionContext): DustMap {
  if (dust === undefined) {
    throw new TesescopeError('usage', 'The step artefacts needs the images of a session, not one image alone.');
  }
  requireSize('dust map', dust, plane);
  return dust;
}

function blankPlanes(planes: readonly Plane[], { blank }: CorrectionContext): readonly Plane[] | undefined {
  if (blank === undefined) return undefined;
  requireSize('blank field', blank, planes[0]!);
  const light = rasterToPlanes(blank);
  return planes.map((_, colour) => light[colour] ?? light[0]!);
}

function requireSize(what: string, size: Pick<Plane, 'width' | 'height'>, image: Plane): void {
  if (size.width === image.width && size.height === image.height) return;
  const message = `The ${what} is ${size.width} x ${size.height}, the image ${image.width} x ${image.height} pixels: take both with the same camera settings.`;
  throw new TesescopeError('shape-mismatch', message);
}
