import { describe, expect, it } from 'vitest';
import { emptyMeter, measureFrame, readMeter } from '../../../web/state/frameMeter.ts';

describe('readMeter', () => {
  it('says nothing of fewer than two pictures', () => {
    expect(readMeter(emptyMeter)).toBeUndefined();
    expect(readMeter(measureFrame(emptyMeter, 0, 50))).toBeUndefined();
  });

  it('gives the rate and the median lag of the last three seconds', () => {
    let meter = measureFrame(emptyMeter, 0, 5000);
    for (let at = 10_000; at <= 13_000; at += 100) meter = measureFrame(meter, at, at === 12_000 ? 900 : 80);
    const reading = readMeter(meter)!;
    expect(reading.framesPerSecond).toBeCloseTo(10, 6);
    expect(reading.lag).toBe(80);
    expect(meter.shown.length).toBeLessThanOrEqual(31);
  });
});
