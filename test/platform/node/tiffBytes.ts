/** A little-endian TIFF of one uncompressed strip, from its tags (each a list of 16- or 32-bit numbers) and samples. */
export function tiffBytes(
  tags: Readonly<Record<number, readonly number[]>>,
  samples: Uint8Array,
  nextDirectory = 0,
): Uint8Array {
  const all: Record<number, readonly number[]> = { ...tags, 273: [8], 279: [samples.length] };
  const numbers = Object.keys(all).map(Number);
  const directory = 8 + samples.length + (samples.length % 2);
  const extra = directory + 2 + numbers.length * 12 + 4;
  const long = numbers.filter((tag) => all[tag]!.length > 1);
  const bytes = new Uint8Array(extra + long.reduce((sum, tag) => sum + all[tag]!.length * 4, 0));
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directory, true);
  bytes.set(samples, 8);
  view.setUint16(directory, numbers.length, true);
  let at = directory + 2;
  let free = extra;
  for (const tag of numbers) {
    const values = all[tag]!;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, 4, true);
    view.setUint32(at + 4, values.length, true);
    if (values.length === 1) view.setUint32(at + 8, values[0]!, true);
    else {
      view.setUint32(at + 8, free, true);
      for (const [i, value] of values.entries()) view.setUint32(free + i * 4, value, true);
      free += values.length * 4;
    }
    at += 12;
  }
  view.setUint32(at, nextDirectory === -1 ? directory : nextDirectory, true);
  return bytes;
}

/** The tags of an uncompressed image: `photometric` 1 is grey, 2 RGB. */
export function tiffTags(
  width: number,
  height: number,
  bits: readonly number[],
  photometric: number,
): Record<number, readonly number[]> {
  return { 256: [width], 257: [height], 258: bits, 259: [1], 262: [photometric], 277: [bits.length], 278: [height] };
}
