import type { ModelMetadata } from '../detection/modelMetadata.ts';

/**
 * The score from which a sperm is followed in a video. A track is many looks at one sperm, the best of which scores higher
 * than a single look, and a false alarm has as many chances: at the screening point tracks begin half way, in proportion,
 * from it to the balanced one, and go on below it.
 */
export function followFrom(
  operatingPoints: ModelMetadata['operatingPoints'],
  sensitivity: keyof ModelMetadata['operatingPoints'],
): number {
  const { screening, balanced } = operatingPoints;
  return sensitivity === 'screening' ? Math.sqrt(screening * balanced) : operatingPoints[sensitivity];
}
