/** Smears a plane `[height, width]` along a straight way: length in pixels, direction in radians. */
export function moveDuringExposure(
  values: Float32Array,
  width: number,
  height: number,
  way: number,
  direction: number,
): Float32Array {
  const steps = Math.max(2, Math.ceil(way));
  const smeared = new Float32Array(values.length);
  for (let step = 0; step < steps; step++) {
    const along = (step / (steps - 1) - 0.5) * way;
    const shiftX = Math.round(along * Math.cos(direction));
    const shiftY = Math.round(along * Math.sin(direction));
    for (let y = 0; y < height; y++) {
      const from = Math.min(height - 1, Math.max(0, y + shiftY)) * width;
      const target = y * width;
      for (let x = 0; x < width; x++) {
        smeared[target + x]! += values[from + Math.min(width - 1, Math.max(0, x + shiftX))]! / steps;
      }
    }
  }
  return smeared;
}
