import { describe, expect, test } from 'vitest';
import { categoryCurves } from '../../../src/evaluation/categoryCurves.ts';
import { formatCurves } from '../../../src/evaluation/format/formatCurves.ts';
import { formatErrors } from '../../../src/evaluation/format/formatErrors.ts';
import { formatFigure, formatInterval } from '../../../src/evaluation/format/formatFigure.ts';
import { formatWorkSaved } from '../../../src/evaluation/format/formatWorkSaved.ts';
import { syntheticMatches } from '../syntheticMatches.ts';

const matches = syntheticMatches(
  [2, 0],
  [
    { image: 0, score: 0.9, outcome: 'hit' },
    { image: 1, score: 0.8, outcome: 'falseAlarm' },
    { image: 0, score: 0.7, outcome: 'hit' },
  ],
);
const both = { overlap: matches, centre: matches };

describe('formatCurves', () => {
  test('says rates in the units that are known, in plain digits', () => {
    const curves = categoryCurves(both, { framesPerSecond: 50, squareMillimetresPerImage: 0.04 });
    expect(curves.bestF1[0]).toMatchObject({ falseAlarmsPerHour: 90_000, falseAlarmsPerSquareMillimetre: 12.5 });
    const text = formatCurves(curves, '');
    expect(text).toContain(
      '0.500 false alarms an image, 12.5 a square millimetre, 90000 an hour of video, none on 0.000',
    );
    expect(text).toContain('found by centre');
    expect(text).toContain('  false alarms a true sperm  0.125');
  });

  test('and leaves others out', () => {
    expect(formatCurves(categoryCurves(both, {}), '')).not.toMatch(/millimetre|hour/);
  });

  test('without truth there are no points', () => {
    const empty = syntheticMatches([0], []);
    const text = formatCurves(categoryCurves({ overlap: empty, centre: empty }, {}), ' (sperm)');
    expect(text).toContain('Share found against false alarms (sperm)');
    expect(text).not.toMatch(/best F1|NaN|undefined|-1/);
  });
});

describe('categoryCurves', () => {
  test('by centre are those of matches by centre, without an IoU', () => {
    const { centre, froc, bestF1 } = categoryCurves(both, {});
    expect(centre.froc.sensitivity).toEqual(froc[0]!.sensitivity);
    expect(Object.keys(centre.froc)).not.toContain('iou');
    expect({ iou: 0.3, ...centre.bestF1 }).toEqual(bestF1[0]);
  });
});

describe('formatFigure and formatInterval', () => {
  test('three digits, a dash for what is not known', () => {
    expect([0.12345, 1, -1, undefined].map(formatFigure)).toEqual(['0.123', '1.000', '-', '-']);
    expect(formatInterval({ lower: 0, upper: 0.5 })).toBe('0.000 to 0.500');
    expect(formatInterval(undefined)).toBe('');
  });
});

describe('formatErrors', () => {
  test('a row a kind, with the gain', () => {
    const one = { count: 3, AP50IfMended: 0.75, gain: 0.25 };
    const text = formatErrors({
      classification: one,
      localisation: one,
      both: one,
      duplicate: one,
      background: one,
      missed: { count: 0, AP50IfMended: -1, gain: 0 },
    });
    expect(text).toMatch(/localisation +3 +0\.750 +\+0\.250/);
    expect(text).toMatch(/missed +0 +- +\+0\.000/);
  });
});

describe('formatWorkSaved', () => {
  test('says what is never reached', () => {
    const until = [
      { share: 0.9, looks: 3, randomLooks: 9.53, saved: 0.685 },
      { share: 1, looks: undefined, randomLooks: undefined, saved: undefined },
    ];
    const text = formatWorkSaved('crops', { items: 12, sperm: 10, until, curve: [] });
    expect(text).toContain('12 crops in the order of their scores');
    expect(text).toMatch(/90 % of 10 +3 +9\.5 +69 %/);
    expect(text).toMatch(/100 % of 10 +not reached +- +-/);
  });
});
