/** IEEE 754 half precision (float16) of each number, as bits: rounded to nearest, ties to even; beyond 65504 infinity. */
export function floatsToHalves(floats: Float32Array): Uint16Array {
  const bits = new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
  return Uint16Array.from(bits, halfBits);
}

function halfBits(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fff_ffff;
  if (magnitude > 0x7f80_0000) return sign | 0x7e00;
  if (magnitude >= 0x477f_f000) return sign | 0x7c00;
  if (magnitude >= 0x3880_0000) return sign | (roundedShift(magnitude - 0x3800_0000, 13) & 0xffff);
  if (magnitude < 0x3300_0000) return sign;
  const mantissa = (magnitude & 0x007f_ffff) | 0x0080_0000;
  return sign | roundedShift(mantissa, 126 - (magnitude >>> 23));
}

function roundedShift(value: number, places: number): number {
  const rest = value & (2 ** places - 1);
  const half = 2 ** (places - 1);
  const floor = value >>> places;
  return rest > half || (rest === half && floor % 2 === 1) ? floor + 1 : floor;
}
