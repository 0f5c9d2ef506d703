export interface PointSpread {
  readonly spread: 'gaussian' | 'airy';
  /** Micrometres. */
  readonly wavelength: number;
  readonly numericalAperture: number;
  readonly micrometresPerPixel: number;
}

/** Radius of the Airy disc, to its first dark ring, in pixels: 0.61 wavelengths over the numerical aperture. */
export function airyRadius({
  wavelength,
  numericalAperture,
  micrometresPerPixel,
}: Omit<PointSpread, 'spread'>): number {
  return (0.61 * wavelength) / numericalAperture / micrometresPerPixel;
}

/**
 * How much contrast of each frequency, in periods a pixel, the microscope lets through: 1 at 0.
 *
 * Source: J. W. Goodman, Introduction to Fourier Optics, for the Airy disc of incoherent light; the Gaussian nearest to
 * it, of 0.21 wavelengths over the aperture, is that of B. Zhang, J. Zerubia and J.-C. Olivo-Marin (2007).
 */
export function transferFunction(spread: PointSpread): (frequency: number) => number {
  const radius = airyRadius(spread);
  if (spread.spread === 'gaussian') {
    const deviation = (0.21 / 0.61) * radius;
    return (frequency) => Math.exp(-2 * (Math.PI * deviation * frequency) ** 2);
  }
  const cutOff = 1.22 / radius;
  return (frequency) => {
    const part = Math.min(1, frequency / cutOff);
    return (2 / Math.PI) * (Math.acos(part) - part * Math.sqrt(1 - part * part));
  };
}

/** Pixels from the middle to where so little of the light falls that it may be cut off: 3 deviations, or the second dark ring. */
export function pointSpreadReach(spread: PointSpread): number {
  return Math.max(1, Math.ceil((spread.spread === 'gaussian' ? 1.03 : 1.83) * airyRadius(spread)));
}
