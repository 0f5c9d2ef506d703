import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createSpermShape } from '../../../src/synthesis/sperm/createSpermShape.ts';
import { phenotypes, phenotypeWeights } from '../../../src/synthesis/sperm/phenotype.ts';
import { createSpermStyle, usualStyle } from '../../../src/synthesis/sperm/spermStyle.ts';

test('patients differ in the forms of their sperm, around the usual', () => {
  const styles = Array.from({ length: 300 }, (_, seed) => createSpermStyle(createRandom(seed)));
  for (const phenotype of phenotypes) {
    const ratios = styles
      .map((style) => style.phenotypeWeights[phenotype] / phenotypeWeights[phenotype])
      .sort((a, b) => a - b);
    expect(ratios[150]).toBeGreaterThan(0.75);
    expect(ratios[150]).toBeLessThan(1.35);
    expect(ratios[299]! / ratios[0]!).toBeGreaterThan(4);
  }
});

test('a style scales heads and tails', () => {
  const shape = (style = usualStyle) => createSpermShape('normal', createRandom(3), style);
  const large = shape({ ...usualStyle, headScale: 1.1, headDensity: 0.5, tailDensity: 2 });
  expect(large.heads[0]!.length).toBeCloseTo(1.1 * shape().heads[0]!.length, 9);
  expect(large.heads[0]!.nucleusPhase).toBeCloseTo(0.5 * shape().heads[0]!.nucleusPhase, 9);
  expect(large.tail!.phase).toBeCloseTo(2 * shape().tail!.phase, 9);
});
