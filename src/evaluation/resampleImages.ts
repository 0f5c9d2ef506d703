/**
 * How often each image is taken in one bootstrap resample: groups (patients) are drawn with replacement, then as many
 * images of each drawn group as it has, with replacement.
 *
 * @param groups places of the images of each group
 * @param weights `[images]`, overwritten
 */
export function resampleImages(
  groups: readonly (readonly number[])[],
  random: () => number,
  weights: Int32Array,
): void {
  weights.fill(0);
  for (let draw = 0; draw < groups.length; draw++) {
    const group = groups[Math.floor(random() * groups.length)]!;
    for (let image = 0; image < group.length; image++) weights[group[Math.floor(random() * group.length)]!]!++;
  }
}
