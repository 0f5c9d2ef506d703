import type { Raster8 } from '../../image/raster.ts';
import type { Camera } from './camera.ts';
import type { Light } from './light.ts';
import { colourGrainTable, grainTable, type NoiseTable } from './noiseTable.ts';

/** Size in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Turns intensities around 1 into an RGB picture: lamp and stray light, ringing of the lines, interlacing, noise, saturation.
 *
 * @param planes one of a grey camera, or red, green and blue, `[height, width]`
 * @param shine of the lamp over the field, `[height, width]`, around 1
 */
export function expose(
  planes: readonly Float32Array[],
  shine: Float32Array,
  { width, height }: Size,
  light: Light,
  camera: Camera,
  random: () => number,
): Raster8 {
  const data = new Uint8ClampedArray(3 * width * height);
  const grain = startNoise(grainTable(), camera.grain, random);
  const colourGrains = planes.map(() => startNoise(colourGrainTable(), camera.colourGrain, random));
  const displaced = camera.interlacing * random() ** 2;
  const line = new Float32Array(width);
  const noise = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let k = 0; k < planes.length; k++) {
      const channel = planes.length === 1 ? 1 : k;
      const plane = planes[k]!;
      const stray = light.background[channel]! * light.veil[channel]!;
      const direct = light.background[channel]! - stray;
      for (let x = 0; x < width; x++) line[x] = shine[row + x]! * (stray + direct * plane[row + x]!);
      if (camera.ringing > 0) ringAlong(line, camera.ringing, camera.ringingPixels);
      if (displaced > 0 && y % 2 === 1) shiftAlong(line, displaced);
      noise.fill(0);
      addNoise(noise, y, grain);
      addNoise(noise, y, colourGrains[k]!);
      for (let x = 0, at = 3 * row + k; x < width; x++, at += 3) data[at] = line[x]! + noise[x]!;
    }
    if (planes.length === 1) spreadGrey(data, 3 * row, 3 * (row + width));
  }
  return { width, height, channels: 3, depth: 8, data: new Uint8Array(data.buffer) };
}

/** Overshoot on both sides of an edge. */
function ringAlong(line: Float32Array, strength: number, reach: number): void {
  const before = line.slice();
  for (let x = reach; x < line.length - reach; x++) {
    line[x]! += strength * (before[x]! - (before[x - reach]! + before[x + reach]!) / 2);
  }
}

function shiftAlong(line: Float32Array, pixels: number): void {
  const before = line.slice();
  const last = line.length - 1;
  const whole = Math.floor(pixels);
  const part = pixels - whole;
  for (let x = 0; x <= last; x++) {
    const near = before[Math.min(last, x + whole)]!;
    line[x] = near + part * (before[Math.min(last, x + whole + 1)]! - near);
  }
}

interface Noise {
  readonly table: NoiseTable;
  readonly deviation: number;
  readonly left: number;
  readonly top: number;
}

/** A place of its own in the table for one picture. */
function startNoise(table: NoiseTable, deviation: number, random: () => number): Noise {
  return { table, deviation, left: Math.floor(random() * table.side), top: Math.floor(random() * table.side) };
}

function addNoise(line: Float32Array, y: number, { table: { side, values }, deviation, left, top }: Noise): void {
  if (deviation === 0) return;
  const row = ((y + top) % side) * side;
  for (let x = 0, at = left; x < line.length; x++) {
    line[x]! += deviation * values[row + at]!;
    if (++at === side) at = 0;
  }
}

function spreadGrey(data: Uint8ClampedArray, from: number, to: number): void {
  for (let at = from; at < to; at += 3) data[at + 1] = data[at + 2] = data[at]!;
}
