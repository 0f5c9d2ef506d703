import { describe, expect, it } from 'vitest';
import { describeSensitivity } from '../../../web/state/sensitivity.ts';

const operatingPoints = { screening: 0.1, balanced: 0.5, strict: 0.6 };
const expected = {
  measuredOn: 'five frames of other people',
  images: 5,
  points: [
    { score: 0.1, recall: 0.9, falseAlarmsPerImage: 4 },
    { score: 0.5, recall: 0.7, falseAlarmsPerImage: 2 },
  ],
};

describe('describeSensitivity', () => {
  it('says the score alone where the model says no more', () => {
    const { name, meaning } = describeSensitivity({ operatingPoints }, 0.5);
    expect(name).toBe('balanced');
    expect(meaning).toMatch(/0\.50 or more.*does not say/);
    expect(meaning).not.toMatch(/of 100/);
  });

  it('says what is found and what it costs, between the scores that were measured', () => {
    expect(describeSensitivity({ operatingPoints, expected }, 0.3)).toEqual({
      score: 0.3,
      name: undefined,
      meaning: 'Finds about 80 of 100 sperm, with 3.0 false alarms a field: measured on five frames of other people.',
    });
  });

  it('promises nothing beyond them', () => {
    expect(describeSensitivity({ operatingPoints, expected }, 0.05).meaning).toMatch(/about 90 .* 4\.0/);
    expect(describeSensitivity({ operatingPoints, expected }, 0.95).meaning).toMatch(/about 70 .* 2\.0/);
  });
});
