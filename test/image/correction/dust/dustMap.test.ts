import { describe, expect, it } from 'vitest';
import { correctRaster } from '../../../../src/image/correction/correctRaster.ts';
import { dustMap } from '../../../../src/image/correction/dust/dustMap.ts';
import { relativeField } from '../../../../src/image/correction/dust/relativeField.ts';
import { parseSteps } from '../../../../src/image/correction/parseSteps.ts';
import { createRandom } from '../../../../src/random.ts';
import { raster8 } from '../../arbitraryRaster.ts';

const side = 96;

/** Noise around a level, one cell that moves, and dust that stays: a grey speck and an opaque one. */
function field(seed: number, cells: readonly number[] = [seed * 517]) {
  const random = createRandom(seed + 1);
  const samples = Array.from({ length: side * side }, () => 120 + 4 * (random() - 0.5));
  const draw = (at: number, level: number) => {
    for (const i of [0, 1, 2, 3].flatMap((y) => [0, 1, 2, 3].map((x) => at + y * side + x)))
      samples[i % samples.length] = level;
  };
  for (const at of cells) draw(at, 220);
  draw(20 * side + 30, 80);
  draw(60 * side + 70, 5);
  return raster8(side, side, 1, samples.map(Math.round));
}

const session = Array.from({ length: 7 }, (_, seed) => field(seed));

describe('dustMap', () => {
  const dust = dustMap(session.map(relativeField), { width: side, height: side }, 0.02);

  it('finds what stays, and not what moves', () => {
    expect(dust.gains[21 * side + 31]).toBeCloseTo(1.5, 1);
    expect(dust.isHidden[61 * side + 71]).toBe(1);
    expect(dust.share).toBeCloseTo(32 / side ** 2, 2);
    expect(dust.gains.filter((gain) => gain !== 1).length).toBeLessThan(2 * 12 * 12);
  });

  it('takes it away: what is shaded is lit, what is hidden is filled', () => {
    const { data } = correctRaster(session[3]!, parseSteps('artefacts'), { dust });
    for (const at of [21 * side + 31, 61 * side + 71]) expect(Math.abs(data[at]! - 120)).toBeLessThan(8);
    expect(data[10]).toBe(session[3]!.data[10]);
  });

  it('asks for enough images', () => {
    expect(() => dustMap(session.slice(0, 4).map(relativeField), { width: side, height: side }, 0.02)).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });

  it('refuses a session of one field, whose cells keep still', () => {
    const still = Array.from({ length: 12 }, (_, i) => 97 + i * 761);
    const same = Array.from({ length: 6 }, (_, seed) => relativeField(field(seed, still)));
    expect(() => dustMap(same, { width: side, height: side }, 0.02)).toThrow(/same field/);
  });
});
