import { forwardDct, inverseDct } from './dct.ts';
import type { Sample } from './sample.ts';

/** ISO/IEC 10918-1, tables K.1 and K.2. */
const luminance = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const chrominance = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99,
  99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
  99, 99, 99, 99, 99, 99,
];

/**
 * What JPEG at a quality leaves of a picture: its cosine transform by blocks, rounded; without subsampling of the colours. Only
 * what is lost is computed, nothing is coded.
 * @param quality 1 to 100, as libjpeg scales its tables
 */
export function compressAsJpeg(sample: Sample, quality: number): void {
  const { planes, width, height } = sample;
  const area = width * height;
  toLumaAndChroma(planes, area);
  const block = new Float32Array(64);
  for (let channel = 0; channel < 3; channel++) {
    const plane = planes.subarray(channel * area, (channel + 1) * area);
    const steps = quantizers(channel === 0 ? luminance : chrominance, quality);
    for (let top = 0; top < height; top += 8) {
      for (let left = 0; left < width; left += 8) {
        readBlock(plane, width, height, left, top, block);
        forwardDct(block);
        for (let k = 0; k < 64; k++) block[k] = Math.round(block[k]! / steps[k]!) * steps[k]!;
        inverseDct(block);
        writeBlock(block, plane, width, height, left, top);
      }
    }
  }
  toRgb(planes, area);
}

function quantizers(table: readonly number[], quality: number): Float32Array {
  const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  return Float32Array.from(table, (step) => Math.min(255, Math.max(1, Math.floor((step * percent + 50) / 100))));
}

/** Beyond the border the last pixels are repeated. */
function readBlock(plane: Float32Array, width: number, height: number, left: number, top: number, block: Float32Array) {
  for (let y = 0, to = 0; y < 8; y++) {
    const row = Math.min(top + y, height - 1) * width;
    for (let x = 0; x < 8; x++, to++) block[to] = plane[row + Math.min(left + x, width - 1)]!;
  }
}

function writeBlock(
  block: Float32Array,
  plane: Float32Array,
  width: number,
  height: number,
  left: number,
  top: number,
) {
  const columns = Math.min(8, width - left);
  for (let y = 0; y < 8 && top + y < height; y++) {
    const row = (top + y) * width + left;
    for (let x = 0; x < columns; x++) plane[row + x] = block[y * 8 + x]!;
  }
}

/** RGB of 0 to 1 to YCbCr of -128 to 127 (JFIF 1.02). */
function toLumaAndChroma(planes: Float32Array, area: number): void {
  for (let at = 0; at < area; at++) {
    const r = planes[at]! * 255;
    const g = planes[at + area]! * 255;
    const b = planes[at + 2 * area]! * 255;
    const luma = 0.299 * r + 0.587 * g + 0.114 * b;
    planes[at] = luma - 128;
    planes[at + area] = (b - luma) / 1.772;
    planes[at + 2 * area] = (r - luma) / 1.402;
  }
}

function toRgb(planes: Float32Array, area: number): void {
  for (let at = 0; at < area; at++) {
    const luma = planes[at]! + 128;
    const r = luma + 1.402 * planes[at + 2 * area]!;
    const b = luma + 1.772 * planes[at + area]!;
    const g = (luma - 0.299 * r - 0.114 * b) / 0.587;
    planes[at] = Math.min(1, Math.max(0, r / 255));
    planes[at + area] = Math.min(1, Math.max(0, g / 255));
    planes[at + 2 * area] = Math.min(1, Math.max(0, b / 255));
  }
}
