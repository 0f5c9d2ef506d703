/**
 * The pixel size that an OME-TIFF's description tells, in micrometres a pixel: `PhysicalSizeX` of its first image.
 *
 * Source: the OME data model, 2016-06; micrometres where no unit is given.
 */
export function omePixelSize(description: string): number | undefined {
  const pixels = /<(?:\w+:)?Pixels\b[^>]*>/.exec(description)?.[0];
  if (pixels === undefined) return undefined;
  const size = Number(/\bPhysicalSizeX\s*=\s*["']([^"']+)["']/.exec(pixels)?.[1]);
  const unit = /\bPhysicalSizeXUnit\s*=\s*["']([^"']+)["']/.exec(pixels)?.[1] ?? 'µm';
  const micrometresPerPixel = size * (micrometresPerUnit[unit] ?? Number.NaN);
  return micrometresPerPixel > 0 && Number.isFinite(micrometresPerPixel) ? micrometresPerPixel : undefined;
}

/** The micro sign, the Greek letter, and what an XML writer makes of either. */
const micrometreNames = ['µm', 'μm', '&#181;m', '&#xb5;m', '&#xB5;m', '&#956;m', '&#x3bc;m', '&#x3BC;m', 'um'];

const micrometresPerUnit: Readonly<Record<string, number>> = {
  ...Object.fromEntries(micrometreNames.map((name) => [name, 1])),
  nm: 1e-3,
  mm: 1e3,
  cm: 1e4,
  m: 1e6,
};
