import { cropRaster } from '../../../src/image/cropRaster.ts';
import { filterPlane, type SeparableFilter } from '../../../src/image/plane/filterPlane.ts';
import { gaussianFilter } from '../../../src/image/plane/gaussianFilter.ts';
import { type Plane, planeOf } from '../../../src/image/plane/plane.ts';
import { planesToRaster } from '../../../src/image/plane/planesToRaster.ts';
import { rasterToPlanes } from '../../../src/image/plane/rasterToPlanes.ts';
import type { Raster, Raster8, Raster16 } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';
import { planFields } from '../../../src/synthesis/field/planFields.ts';

/** A drawn field with sperm, 320 x 240, its own light flattened by nothing. */
export function cleanField(seed = 3): Raster8 {
  const { raster } = planFields(1, 1, seed)[0]!.draw();
  return cropRaster(raster, { x: 0, y: 0, width: 320, height: 240 });
}

/** The same image with 16 bits. */
export function in16Bits({ data, ...shape }: Raster8): Raster16 {
  return { ...shape, depth: 16, data: Uint16Array.from(data, (value) => value * 257) };
}

/** Light that falls from one place to the corners, to a half. */
export function vignetted<R extends Raster>(raster: R): R {
  const { width, height } = raster;
  return changed(raster, (value, x, y) => value * vignette(x / width, y / height));
}

/** A picture of the empty field with the light of `vignetted`. */
export function vignettedBlank({ width, height, channels, depth }: Raster): Raster {
  const data = depth === 8 ? new Uint8Array(width * height * channels) : new Uint16Array(width * height * channels);
  data.fill(depth === 8 ? 200 : 51400);
  return vignetted({ width, height, channels, depth, data } as Raster);
}

const vignette = (x: number, y: number) => 1 - 0.6 * ((x - 0.4) ** 2 + (y - 0.55) ** 2) - 0.15 * x;

/** A saturated spot of 26 pixels' radius with its flare. */
export function glared<R extends Raster>(raster: R, at = { x: 210, y: 90 }): R {
  return changed(raster, (value, x, y) => {
    const distance = Math.hypot(x - at.x, (y - at.y) * 1.2);
    return distance < 26 ? 1 : value + 0.4 * Math.exp(-(distance - 26) / 30);
  });
}

/** Blurred by a filter, with some noise of the camera. */
export function blurred<R extends Raster>(raster: R, filter: SeparableFilter, noise = 0.004): R {
  const planes = rasterToPlanes(raster).map((plane) => filterPlane(plane, filter));
  return noisy(planesToRaster(planes, raster), noise);
}

/** With a bright halo around all that differs from the background. Deviation in pixels. */
export function haloed<R extends Raster>(raster: R, deviation: number, strength: number): R {
  const planes = rasterToPlanes(raster).map((plane) => {
    const level = plane.values.toSorted()[plane.values.length >> 1]!;
    const distances = plane.values.map((value) => Math.max(0, Math.abs(value - level) - 0.03));
    const halo = filterPlane(planeOf(plane, distances), gaussianFilter(deviation)).values;
    return planeOf(
      plane,
      plane.values.map((value, i) => value + strength * halo[i]!),
    );
  });
  return planesToRaster(planes, raster);
}

/** Contrast lowered to `gain` around a dark level. */
export function faded<R extends Raster>(raster: R, gain: number): R {
  return changed(raster, (value) => 0.1 + gain * value);
}

/** Five specks on the sensor: what part of the light they let through, of a width in pixels. */
const specks = [
  { x: 40, y: 50, through: 0.7, width: 4 },
  { x: 150, y: 200, through: 0.85, width: 7 },
  { x: 260, y: 30, through: 0.8, width: 3 },
  { x: 290, y: 170, through: 0.1, width: 3 },
  { x: 100, y: 120, through: 0.75, width: 5 },
];

/** With dust on the sensor. */
export function dusty<R extends Raster>(raster: R): R {
  return changed(raster, (value, x, y) =>
    specks.reduce(
      (light, speck) =>
        light * (1 - (1 - speck.through) * Math.exp(-((x - speck.x) ** 2 + (y - speck.y) ** 2) / speck.width ** 2)),
      value,
    ),
  );
}

function noisy<R extends Raster>(raster: R, deviation: number): R {
  const random = createRandom(11);
  const lot = () => random() + random() + random() + random() - 2;
  return changed(raster, (value) => value + deviation * Math.sqrt(3) * lot());
}

function changed<R extends Raster>(raster: R, change: (value: number, x: number, y: number) => number): R {
  const planes = rasterToPlanes(raster).map(
    ({ width, height, values }): Plane => ({
      width,
      height,
      values: values.map((value, i) => change(value, i % width, Math.floor(i / width))),
    }),
  );
  return planesToRaster(planes, raster);
}
