import type { ModelMetadata } from '../detection/modelMetadata.ts';

/**
 * The score from which a sperm is followed in a video. A track is many looks at one sperm, the best of which scores higher
 * than a single look, and a false alarm has as many chances: at the screening point tracks begin half way, in proportion,
 * from it to the balanced one, and go on below it.
 */
export function followFrom(
  { screening, balanced, strict }: ModelMetadata['operatingPoints'],
  sensitivity: 'screening' | 'balanced' | 'strict',
): number {
  if (sensitivity === 'strict') return strict;
  return sensitivity === 'balanced' ? balanced : Math.sqrt(screening * balanced);
}
