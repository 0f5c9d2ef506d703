/** The numbers that little-endian bytes of IEEE 754 binary16 stand for; an odd last byte is left out. */
export function halvesToFloats(bytes: Uint8Array): Float32Array {
  const count = bytes.length >> 1;
  const floats = new Float32Array(count);
  const bits = new Uint32Array(floats.buffer);
  for (let k = 0; k < count; k++) {
    const half = bytes[2 * k] | (bytes[2 * k + 1] << 8);
    const sign = (half & 0x8000) << 16;
    const exponent = (half >> 10) & 0x1f;
    const fraction = half & 0x3ff;
    if (exponent === 0) {
      floats[k] = fraction * 2 ** -24;
      bits[k] |= sign;
    } else {
      bits[k] = sign | ((exponent === 0x1f ? 0xff : exponent + 112) << 23) | (fraction << 13);
    }
  }
  return floats;
}
