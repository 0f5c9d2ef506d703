import type { Annotation } from '../../annotation/dataset.ts';

/**
 * Names each truth by the third of sizes that it is in: the sides are square roots of the areas, in pixels, cut where
 * a third and two thirds of the truths lie below. Equal sizes are in the same third.
 */
export function sizeNames(annotations: readonly Annotation[]): (annotation: Annotation) => string {
  const sides = Float64Array.from(
    annotations.filter(({ isCrowd }) => !isCrowd),
    sideOf,
  ).sort();
  const lower = sides[Math.floor(sides.length / 3)] ?? 0;
  const upper = sides[Math.floor((2 * sides.length) / 3)] ?? 0;
  return (annotation) => {
    const side = sideOf(annotation);
    if (side < lower) return `1: under ${lower.toFixed(1)} px`;
    if (side < upper) return `2: ${lower.toFixed(1)} to ${upper.toFixed(1)} px`;
    return `3: ${upper.toFixed(1)} px and more`;
  };
}

function sideOf({ area }: Annotation): number {
  return Math.sqrt(area);
}
