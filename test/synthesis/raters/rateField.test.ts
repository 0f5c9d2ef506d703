import { describe, expect, test } from 'vitest';
import { type Box, boxArea } from '../../../src/geometry/box.ts';
import { intersectionOverUnion } from '../../../src/geometry/intersectionOverUnion.ts';
import { createRandom } from '../../../src/random.ts';
import type { DrawnSperm, DrawnTruth } from '../../../src/synthesis/field/drawField.ts';
import { chanceToMark, rateField } from '../../../src/synthesis/raters/rateField.ts';
import { embryologists, type RaterStyle } from '../../../src/synthesis/raters/raterStyle.ts';
import { plainPatient } from '../plainPatient.ts';

const patient = plainPatient(640, 480);
const fieldCount = 400;

function sperm(x: number, phenotype: DrawnSperm['phenotype'], visibility = 1): DrawnSperm {
  return {
    phenotype,
    visibility,
    headBox: { x, y: 100, width: 18, height: 16 },
    wholeBox: { x, y: 60, width: 80, height: 70 },
  };
}

const seen: DrawnTruth = {
  sperm: [sperm(50, 'normal'), sperm(250, 'out-of-focus'), sperm(450, 'occluded', 0.4)],
  lookalikes: [{ kind: 'vesicle', at: { x: 320, y: 400 } }],
};

/** Part of the fields in which each sperm was found, and the boxes that found none. */
function rateOften(rater: RaterStyle) {
  const found = [0, 0, 0];
  const alarms: Box[] = [];
  for (let seed = 0; seed < fieldCount; seed++) {
    for (const box of rateField(seen, patient, 'head', rater, createRandom(seed))) {
      const hit = seen.sperm.findIndex(({ headBox }) => intersectionOverUnion(box, headBox) > 0.3);
      if (hit === -1) alarms.push(box);
      else found[hit]!++;
    }
  }
  return { found: found.map((count) => count / fieldCount), alarms };
}

describe.each(embryologists)('rateField: $name', (rater) => {
  const { found, alarms } = rateOften(rater);

  test('finds each sperm as often as its chance says, hidden and unsharp ones less often', () => {
    seen.sperm.forEach((one, i) => {
      expect(Math.abs(found[i]! - chanceToMark(one, rater))).toBeLessThan(0.07);
    });
    expect(found[0]).toBeGreaterThan(rater.attention - 0.05);
    expect(found[1]).toBeLessThan(found[0]!);
    expect(found[2]).toBeLessThan(found[0]!);
  });

  test('marks as many other things as set, on what looks like sperm', () => {
    const perField = alarms.length / fieldCount;
    expect(Math.abs(perField - rater.falseAlarms)).toBeLessThan(4 * Math.sqrt(rater.falseAlarms / fieldCount));
    for (const { x, y, width, height } of alarms) {
      expect(Math.hypot(x + width / 2 - 320, y + height / 2 - 400)).toBeLessThan(8);
    }
  });

  test('draws boxes near the truth, larger or smaller by habit', () => {
    const alone: DrawnTruth = { sperm: [sperm(50, 'normal')], lookalikes: [] };
    const quiet = { ...rater, attention: 1, falseAlarms: 0 };
    const boxes = Array.from(
      { length: 300 },
      (_, seed) => rateField(alone, patient, 'head', quiet, createRandom(seed))[0]!,
    );
    const ratio = boxes.reduce((sum, box) => sum + Math.sqrt(boxArea(box) / (18 * 16)), 0) / boxes.length;
    expect(Math.abs(ratio - 1 - rater.habit)).toBeLessThan(0.03);
    const edges = boxes.map(({ x }) => (50 - x) / 18 - rater.habit / 2);
    const deviation = Math.sqrt(edges.reduce((sum, edge) => sum + edge * edge, 0) / edges.length);
    expect(deviation / rater.jitter).toBeGreaterThan(0.85);
    expect(deviation / rater.jitter).toBeLessThan(1.15);
  });
});

test('rateField: boxes lie inside the image, around whole sperm where asked', () => {
  const rater: RaterStyle = { ...embryologists[2]!, attention: 1, falseAlarms: 3 };
  const atBorder: DrawnTruth = {
    sperm: [sperm(0, 'cut-by-border')],
    lookalikes: [{ kind: 'fibre', at: { x: 639, y: 479 } }],
  };
  for (let seed = 0; seed < 50; seed++) {
    for (const { x, y, width, height } of rateField(atBorder, patient, 'sperm', rater, createRandom(seed))) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max((x + width) / 640, (y + height) / 480)).toBeLessThanOrEqual(1 + 1e-12);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
    }
  }
});
