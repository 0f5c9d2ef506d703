import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';
import { createSpermShape } from '../../../src/synthesis/sperm/createSpermShape.ts';
import { drawSperm } from '../../../src/synthesis/sperm/drawSperm.ts';
import { type Phenotype, phenotypes } from '../../../src/synthesis/sperm/phenotype.ts';

const scale = 0.4;
const blur = 0.2;

function draw(phenotype: Phenotype, seed = 5) {
  const map = createPhaseMap(300, 300, scale);
  const shape = createSpermShape(phenotype, createRandom(seed));
  const extent = drawSperm(map, shape, { x: 60, y: 60, angle: 0.7 }, blur);
  return { map, shape, extent };
}

describe.each(phenotypes)('drawSperm: %s', (phenotype) => {
  test('the head lies in its box, which holds the strongest delay', () => {
    const { map, extent } = draw(phenotype);
    const strongest = map.values.indexOf(Math.max(...map.values));
    const x = ((strongest % map.width) + 0.5) * scale;
    const y = (Math.floor(strongest / map.width) + 0.5) * scale;
    expect(x).toBeGreaterThan(extent.head.x);
    expect(x).toBeLessThan(extent.head.x + extent.head.width);
    expect(y).toBeGreaterThan(extent.head.y);
    expect(y).toBeLessThan(extent.head.y + extent.head.height);
    expect(map.values[strongest]).toBeGreaterThan(0.3);
  });

  test('nothing that can be seen lies outside of the whole box', () => {
    const { map, shape, extent } = draw(phenotype);
    const margin = 2 * Math.hypot(0.4, blur, shape.defocus, (shape.tail?.leaving ?? 0) * 46) + scale;
    const { x, y, width, height } = extent.whole;
    for (let i = 0; i < map.values.length; i++) {
      if (map.values[i]! < 0.1) continue;
      const atX = ((i % map.width) + 0.5) * scale;
      const atY = (Math.floor(i / map.width) + 0.5) * scale;
      expect(atX).toBeGreaterThan(x - margin);
      expect(atX).toBeLessThan(x + width + margin);
      expect(atY).toBeGreaterThan(y - margin);
      expect(atY).toBeLessThan(y + height + margin);
    }
  });
});

test('the whole box is larger than the head’s where there is a tail, and the same where there is none', () => {
  const { head, whole } = draw('normal').extent;
  expect(whole.width * whole.height).toBeGreaterThan(3 * head.width * head.height);
  const tailless = draw('no-tail').extent;
  expect(tailless.whole).toEqual(tailless.head);
});

test('two heads make one larger box', () => {
  const { head } = draw('two-heads').extent;
  const { head: single } = draw('normal').extent;
  expect(head.width * head.height).toBeGreaterThan(1.2 * single.width * single.height);
});

describe('the head’s box against the drawn pixels', () => {
  const headless = phenotypes.filter((phenotype) => phenotype !== 'cytoplasmic-droplet');

  test.each(headless)('%s: holds them all and fits them to a pixel on every side', (phenotype) => {
    for (let seed = 0; seed < 4; seed++) {
      const fine = 0.1;
      const map = createPhaseMap(200, 200, fine);
      const shape = { ...createSpermShape(phenotype, createRandom(seed)), tail: undefined, defocus: 0 };
      const { head } = drawSperm(map, shape, { x: 10, y: 10, angle: seed * 0.8 }, 0);
      const touched = [...map.values.keys()].filter((i) => map.values[i] !== 0);
      const columns = touched.map((i) => i % 200);
      const rows = touched.map((i) => Math.floor(i / 200));
      const bounds = [least(columns), least(rows), most(columns) + 1, most(rows) + 1].map((edge) => edge * fine);
      const box = [head.x, head.y, head.x + head.width, head.y + head.height];
      bounds.forEach((edge, side) => {
        const inside = side < 2 ? edge - box[side]! : box[side]! - edge;
        expect(inside).toBeGreaterThan(-0.6 * fine);
        expect(inside).toBeLessThan(2 * fine);
      });
    }
  });
});

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
