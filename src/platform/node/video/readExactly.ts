import type { Readable } from 'node:stream';

/**
 * Cuts a stream into pieces of the lengths that are asked for; the stream waits in between.
 *
 * @returns A function that fills an array from the stream, false where the stream ended before.
 */
export function readExactly(stream: Readable): (target: Uint8Array) => Promise<boolean> {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  return async (target) => {
    let filled = 0;
    while (filled < target.length) {
      if (rest.length === 0) {
        const next = await chunks.next();
        if (next.done) return false;
        rest = next.value;
      }
      const length = Math.min(rest.length, target.length - filled);
      target.set(rest.subarray(0, length), filled);
      rest = rest.subarray(length);
      filled += length;
    }
    return true;
  };
}
