/** Camera noise of brightness, `[height, width]`: neighbours go together as a sharpened video's do. Deviation in grey levels. */
export function grain(width: number, height: number, deviation: number, random: () => number): Float32Array {
  const padded = width + 2;
  const white = new Float32Array(padded * (height + 2));
  // Three evenly spread bytes of one lot are near enough to a normal distribution, and three times as fast.
  for (let i = 0; i < white.length; i++) {
    const lot = random() * 2 ** 24;
    white[i] = (lot & 255) + ((lot >>> 8) & 255) + ((lot >>> 16) & 255) - 382.5;
  }
  const scale = deviation / (128 * 0.375);
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y + 1) * padded + x + 1;
      const cross = white[i - 1]! + white[i + 1]! + white[i - padded]! + white[i + padded]!;
      const corners = white[i - padded - 1]! + white[i - padded + 1]! + white[i + padded - 1]! + white[i + padded + 1]!;
      values[y * width + x] = ((4 * white[i]! + 2 * cross + corners) / 16) * scale;
    }
  }
  return values;
}
