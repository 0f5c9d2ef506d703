import { describe, expect, test } from 'vitest';
import { areaNames, cocoIous, foundIou, isWithin, reportCriteria } from '../../src/evaluation/matchCriteria.ts';

describe('matchCriteria', () => {
  test("the IoUs are numpy's linspace(0.5, 0.95, 10), bit for bit", () => {
    expect(cocoIous).toEqual([0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95]);
  });

  test('the report has IoU 0.3 beside them, and all areas', () => {
    expect(reportCriteria.ious).toEqual([foundIou, ...cocoIous]);
    expect(reportCriteria.areas.length).toBe(areaNames.length);
    expect(reportCriteria.areas[1]).toEqual({ minimum: 0, maximum: 1024 });
  });

  test('both bounds of an area range are inside', () => {
    const range = { minimum: 1024, maximum: 9216 };
    expect([1023.9, 1024, 9216, 9216.1].map((area) => isWithin(range, area))).toEqual([false, true, true, false]);
  });
});
