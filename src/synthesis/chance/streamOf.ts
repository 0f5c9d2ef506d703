import { createRandom } from '../../random.ts';

const purposes = ['modalities', 'patient', 'field', 'rater'] as const;

/** Streams of one purpose, at most. */
const most = 2 ** 19;

/**
 * Random numbers for one purpose, apart from those of every other.
 *
 * @param seed below 2 ** 32
 */
export function streamOf(seed: number, purpose: (typeof purposes)[number], index = 0): () => number {
  return createRandom(seed + 2 ** 32 * (purposes.indexOf(purpose) * most + index));
}
