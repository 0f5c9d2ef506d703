import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/geometry/box.ts';
import type { Raster8 } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';
import { drawField } from '../../../src/synthesis/field/drawField.ts';
import { type Phenotype, phenotypes } from '../../../src/synthesis/sperm/phenotype.ts';
import { plainPatient } from '../plainPatient.ts';

const patient = plainPatient(150, 110);
const background = patient.optics.light.background[1];

function draw(sperm: readonly Phenotype[], seed: number) {
  return drawField(patient, sperm, createRandom(seed));
}

function isIn({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Mean difference of green from the empty field, over the pixels that are chosen. */
function difference({ data, width, height }: Raster8, chosen: (x: number, y: number) => boolean): number {
  let [sum, count] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!chosen(x + 0.5, y + 0.5)) continue;
      sum += Math.abs(data[3 * (y * width + x) + 1]! - background);
      count++;
    }
  }
  return sum / count;
}

describe('drawField', () => {
  test('the same lots give the same picture and truth, others differ', () => {
    const one = draw(['normal', 'small'], 1);
    const again = draw(['normal', 'small'], 1);
    expect(again.sperm).toEqual(one.sperm);
    expect(Buffer.from(again.raster.data).equals(one.raster.data)).toBe(true);
    expect(Buffer.from(draw(['normal', 'small'], 2).raster.data).equals(one.raster.data)).toBe(false);
  });

  test('a field without sperm has no truth and shows only the background', () => {
    const { sperm, raster } = draw([], 3);
    expect(sperm).toEqual([]);
    expect(difference(raster, () => true)).toBeLessThan(2);
  });

  test('surroundings are drawn and are no sperm', () => {
    const crowded = { ...patient, abundance: { ...patient.abundance, debris: 60, roundCell: 8, fibre: 4 } };
    const { sperm, raster } = drawField(crowded, [], createRandom(3));
    expect(sperm).toEqual([]);
    expect(difference(raster, () => true)).toBeGreaterThan(3);
  });

  test('draws what finds a place in a field that is too small for all', () => {
    const { sperm } = drawField(plainPatient(40, 30), Array<Phenotype>(50).fill('normal'), createRandom(1));
    expect(sperm.length).toBeGreaterThan(0);
    expect(sperm.length).toBeLessThan(50);
  });

  test('sperm cut by the border are partly visible, the others wholly or nearly so', () => {
    for (let seed = 0; seed < 8; seed++) {
      const [cut] = draw(['cut-by-border'], seed).sperm;
      expect(cut!.visibility).toBeGreaterThan(0.3);
      expect(cut!.visibility).toBeLessThan(0.75);
      const [whole] = draw(['normal'], seed).sperm;
      expect(whole!.visibility).toBeGreaterThan(0.6);
    }
  });

  test('heads have boxes of about 19 pixels at 0.48 micrometres a pixel, as in VISEM-Tracking’s video 12', () => {
    const sized = { ...patient, optics: { ...patient.optics, micrometresPerPixel: 0.48 } };
    const sides = Array.from({ length: 30 }, (_, seed) => drawField(sized, ['normal'], createRandom(seed)).sperm[0]!)
      .filter(({ visibility }) => visibility === 1)
      .flatMap(({ headBox }) => [headBox.width, headBox.height])
      .sort((a, b) => a - b);
    expect(sides[Math.floor(sides.length / 2)]).toBeGreaterThan(17.5);
    expect(sides[Math.floor(sides.length / 2)]).toBeLessThan(20.5);
  });
});

describe.each(phenotypes)('drawField: %s', (phenotype) => {
  test('boxes lie inside the image, the head’s inside the whole’s', () => {
    for (let seed = 0; seed < 5; seed++) {
      for (const { headBox, wholeBox } of draw([phenotype, phenotype], seed).sperm) {
        for (const { x, y, width, height } of [headBox, wholeBox]) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.min(width, height)).toBeGreaterThan(2);
          expect(x + width).toBeLessThanOrEqual(patient.width + 1e-9);
          expect(y + height).toBeLessThanOrEqual(patient.height + 1e-9);
        }
        expect(headBox.x).toBeGreaterThanOrEqual(wholeBox.x - 1e-9);
        expect(headBox.y + headBox.height).toBeLessThanOrEqual(wholeBox.y + wholeBox.height + 1e-9);
      }
    }
  });

  test('the head’s box differs from the background far more than the rest of the field', () => {
    for (let seed = 0; seed < 5; seed++) {
      const { raster, sperm } = draw([phenotype], seed);
      const { headBox } = sperm[0]!;
      const inside = difference(raster, (x, y) => isIn(headBox, x, y));
      const outside = difference(raster, (x, y) => !isIn(headBox, x, y));
      expect(inside).toBeGreaterThan(4 * outside);
      expect(inside).toBeGreaterThan(7);
    }
  });

  test('a tail or nothing lies in the whole box, nothing beyond but what occludes', () => {
    const { raster, sperm } = draw([phenotype], 4);
    const { wholeBox } = sperm[0]!;
    const reach = phenotype === 'occluded' ? 12 / patient.optics.micrometresPerPixel : 0;
    expect(difference(raster, (x, y) => !isIn(grown(wholeBox, reach), x, y))).toBeLessThan(2);
  });
});
