import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createSpermShape } from '../../../src/synthesis/sperm/createSpermShape.ts';
import { type Phenotype, phenotypes } from '../../../src/synthesis/sperm/phenotype.ts';

function many(phenotype: Phenotype) {
  return Array.from({ length: 200 }, (_, seed) => createSpermShape(phenotype, createRandom(seed)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const headLength = (phenotype: Phenotype) => mean(many(phenotype).map(({ heads }) => heads[0]!.length));
const headWidth = (phenotype: Phenotype) => mean(many(phenotype).map(({ heads }) => heads[0]!.width));

describe('createSpermShape', () => {
  test('a normal head is about 4.5 x 2.8 micrometres and the tail about 45', () => {
    expect(headLength('normal')).toBeGreaterThan(4.2);
    expect(headLength('normal')).toBeLessThan(5.2);
    expect(headWidth('normal')).toBeGreaterThan(2.5);
    expect(headWidth('normal')).toBeLessThan(3.2);
    expect(mean(many('normal').map(({ tail }) => tail!.length))).toBeCloseTo(46, -0.5);
  });

  test.each(phenotypes)('%s: lengths are positive and everything is a number', (phenotype) => {
    for (const shape of many(phenotype)) {
      for (const head of shape.heads) {
        expect(head.length).toBeGreaterThan(0.5);
        expect(head.width).toBeGreaterThan(0.5);
        expect(Object.values(head).every(Number.isFinite)).toBe(true);
      }
      expect(shape.defocus).toBeGreaterThanOrEqual(0);
      if (shape.tail !== undefined) expect(Object.values(shape.tail).every(Number.isFinite)).toBe(true);
    }
  });

  test('phenotypes differ from normal in what names them', () => {
    expect(headLength('large')).toBeGreaterThan(1.3 * headLength('normal'));
    expect(headLength('small')).toBeLessThan(0.8 * headLength('normal'));
    expect(headLength('pin-head')).toBeLessThan(0.4 * headLength('normal'));
    expect(headLength('tapered') / headWidth('tapered')).toBeGreaterThan(
      1.4 * (headLength('normal') / headWidth('normal')),
    );
    expect(many('two-heads').every(({ heads }) => heads.length === 2)).toBe(true);
    expect(many('normal').every(({ heads }) => heads.length === 1)).toBe(true);
    expect(many('no-tail').every(({ tail }) => tail === undefined)).toBe(true);
    expect(many('bent-neck').every(({ neckBend }) => Math.abs(neckBend) >= 0.9)).toBe(true);
    expect(many('coiled-tail').every(({ tail }) => Math.abs(tail!.curvature) >= 0.2)).toBe(true);
    expect(many('out-of-focus').every(({ defocus }) => defocus >= 0.8)).toBe(true);
    expect(many('normal').every(({ defocus }) => defocus < 0.8)).toBe(true);
  });
});
