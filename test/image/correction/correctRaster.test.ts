import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/image/correction/correction.ts';
import { type CorrectionContext, correctRaster } from '../../../src/image/correction/correctRaster.ts';
import { transferFunction } from '../../../src/image/correction/diffraction/pointSpread.ts';
import { radialFilter } from '../../../src/image/correction/diffraction/radialFilter.ts';
import { dustMap } from '../../../src/image/correction/dust/dustMap.ts';
import { relativeField } from '../../../src/image/correction/dust/relativeField.ts';
import { parseSteps } from '../../../src/image/correction/parseSteps.ts';
import type { Raster } from '../../../src/image/raster.ts';
import { arbitraryRaster, raster8 } from '../arbitraryRaster.ts';
import { blurred, cleanField, dusty, faded, glared, haloed, in16Bits, vignetted, vignettedBlank } from './degraded.ts';
import { psnr, shiftBetween, ssim } from './likeness.ts';

const micrometresPerPixel = 0.27;
const sharp = cleanField();
const clean = correctRaster(sharp, parseSteps('illumination'));
const stretched = correctRaster(sharp, parseSteps('normalisation'));
const optics = { wavelength: 0.55, numericalAperture: 0.4, micrometresPerPixel } as const;
const airy = radialFilter(transferFunction({ spread: 'airy', ...optics }), 8);
const gaussian = radialFilter(transferFunction({ spread: 'gaussian', ...optics }), 8);

const session = Array.from({ length: 9 }, (_, i) => cleanField(100 + i));

interface Case {
  readonly steps: string;
  readonly clean: Raster;
  readonly degraded: Raster;
  readonly context?: CorrectionContext;
  /** Decibels at least. */
  readonly gain: number;
}

function casesOf(as: (raster: typeof clean) => Raster): Case[] {
  const degrade = (raster: typeof clean, change: (raster: Raster) => Raster) => change(as(raster));
  const dust = dustMap(
    session.map((field) => relativeField(dusty(as(field)))),
    clean,
    0.02,
  );
  return [
    { steps: 'illumination', clean: as(clean), degraded: degrade(clean, vignetted), gain: 6 },
    {
      steps: 'illumination',
      clean: as(clean),
      degraded: degrade(clean, vignetted),
      context: { blank: vignettedBlank(as(clean)) },
      gain: 6,
    },
    { steps: 'glare', clean: as(clean), degraded: degrade(clean, (raster) => glared(raster)), gain: 8 },
    {
      steps: 'halo',
      clean: as(clean),
      degraded: degrade(clean, (raster) => haloed(raster, 2 / micrometresPerPixel, 0.5)),
      gain: 8,
    },
    {
      steps: 'normalisation',
      clean: as(stretched),
      degraded: degrade(sharp, (raster) => faded(raster, 0.5)),
      gain: 10,
    },
    {
      steps: 'richardson-lucy',
      clean: as(clean),
      degraded: degrade(clean, (raster) => blurred(raster, gaussian)),
      gain: 1,
    },
    {
      steps: 'richardson-lucy:spread=airy',
      clean: as(clean),
      degraded: degrade(clean, (raster) => blurred(raster, airy)),
      gain: 1,
    },
    {
      steps: 'wiener',
      clean: as(clean),
      degraded: degrade(clean, (raster) => blurred(raster, gaussian)),
      gain: 1,
    },
    {
      steps: 'wiener:spread=airy',
      clean: as(clean),
      degraded: degrade(clean, (raster) => blurred(raster, airy)),
      gain: 1,
    },
    { steps: 'artefacts', clean: as(clean), degraded: degrade(clean, dusty), context: { dust }, gain: 3 },
  ];
}

describe.each([
  ['8 bits', casesOf((raster) => raster)],
  ['16 bits', casesOf(in16Bits)],
] as const)('correctRaster, %s', (_, cases) => {
  it.each(cases.map((one) => [`${one.steps}${one.context?.blank ? ' with a blank field' : ''}`, one] as const))(
    '%s brings the image closer to the clean one and moves nothing',
    (__, { steps, clean, degraded, context, gain }) => {
      const corrected = correctRaster(degraded, parseSteps(steps), { micrometresPerPixel, ...context });
      expect.soft(psnr(corrected, clean)).toBeGreaterThan(psnr(degraded, clean) + gain);
      expect.soft(ssim(corrected, clean)).toBeGreaterThan(ssim(degraded, clean));
      const shift = shiftBetween(clean, corrected);
      expect.soft(Math.abs(shift.x)).toBeLessThan(0.25);
      expect.soft(Math.abs(shift.y)).toBeLessThan(0.25);
      expect.soft({ ...corrected, data: 0 }).toEqual({ ...degraded, data: 0 });
    },
  );
});

const allSteps =
  'glare,illumination,halo,richardson-lucy,richardson-lucy:spread=airy,wiener,wiener:spread=airy,normalisation';

describe('correctRaster', () => {
  it.each(allSteps.split(','))('%s leaves a level field as it is', (step) => {
    const level = raster8(70, 50, 3, Array.from({ length: 70 * 50 }, () => [90, 100, 110]).flat());
    expect(correctRaster(level, parseSteps(step), { micrometresPerPixel }).data).toEqual(level.data);
    const deep = in16Bits(level);
    const corrected = correctRaster(deep, parseSteps(step), { micrometresPerPixel });
    expect(Math.max(...corrected.data.map((value, i) => Math.abs(value - deep.data[i]!)))).toBeLessThanOrEqual(2);
  });

  it('keeps size, depth, channels and alpha, whatever the image', () => {
    const steps = parseSteps(allSteps);
    fc.assert(
      fc.property(arbitraryRaster(), (raster) => {
        const { data, ...shape } = correctRaster(raster, steps, { micrometresPerPixel });
        expect(shape).toEqual({ ...raster, data: undefined, ...shape });
        expect(data).toHaveLength(raster.data.length);
        const { channels } = raster;
        const alpha = (samples: Raster['data']) =>
          [...samples].filter((__, i) => channels % 2 === 0 && i % channels === channels - 1);
        expect(alpha(data)).toEqual(alpha(raster.data));
      }),
      { numRuns: 30 },
    );
  });

  it.each(['halo', 'wiener', 'richardson-lucy'])('asks for the size of a pixel: %s', (step) => {
    expect(() => correctRaster(clean, parseSteps(step))).toThrow(/micrometres-per-pixel=/);
  });

  it('asks for a session', () => {
    expect(() => correctRaster(clean, parseSteps('artefacts'))).toThrow(/session/);
  });

  it('refuses a blank field of another size', () => {
    const blank = raster8(2, 2, 1, [1, 2, 3, 4]);
    expect(() => correctRaster(clean, parseSteps('illumination'), { blank })).toThrow(/2 x 2.*320 x 240/);
  });

  it('gives back what no step is for', () => {
    const none: Correction = [];
    expect(correctRaster(clean, none)).toBe(clean);
  });
});
