import { describe, expect, test } from 'vitest';
import { falseAlarmRates } from '../../src/evaluation/falseAlarmRates.ts';
import { squareMillimetresPerImage } from '../../src/evaluation/squareMillimetresPerImage.ts';

describe('falseAlarmRates', () => {
  test('says what the measures allow, and no more', () => {
    expect(falseAlarmRates(0.5, {})).toEqual({});
    expect(falseAlarmRates(0.5, { framesPerSecond: 50 })).toEqual({ falseAlarmsPerHour: 90_000 });
    expect(falseAlarmRates(0.5, { squareMillimetresPerImage: 0.04 })).toEqual({ falseAlarmsPerSquareMillimetre: 12.5 });
  });
});

describe('squareMillimetresPerImage', () => {
  const image = (width: number, height: number) => ({ id: 1, fileName: 'field.png', width, height });

  test('of a field of 1000 by 500 pixels of half a micrometre is an eighth', () => {
    expect(squareMillimetresPerImage([image(1000, 500)], 0.5)).toBeCloseTo(0.125, 12);
  });

  test('is a mean over images', () => {
    expect(squareMillimetresPerImage([image(1000, 1000), image(1000, 3000)], 1)).toBeCloseTo(2, 12);
  });

  test('refuses images without a size, by name, and no images', () => {
    expect(() => squareMillimetresPerImage([image(10, 10), image(0, 0)], 1)).toThrow(
      /field\.png has no width and height/,
    );
    expect(() => squareMillimetresPerImage([], 1)).toThrow(/no images/);
  });
});
