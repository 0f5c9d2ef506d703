import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createPhaseMap, type PhaseMap } from '../../../src/synthesis/phaseMap.ts';
import { type Surrounding, surroundings } from '../../../src/synthesis/surround/surroundings.ts';

const kinds = Object.keys(surroundings) as Surrounding[];

function draw(kind: Surrounding, seed: number, x = 60, y = 60): PhaseMap {
  const map = createPhaseMap(300, 300, 0.4);
  surroundings[kind](map, { x, y }, 0.2, createRandom(seed));
  return map;
}

/** Farthest that each kind may reach from its place, micrometres. */
const reach: Record<Surrounding, number> = {
  ghost: 18,
  tubuleWall: 220,
  tissueFragment: 130,
  sertoliCell: 65,
  roundCell: 9,
  whiteCell: 8,
  spermatid: 6,
  redCell: 5,
  bubble: 14,
  droplet: 9,
  vesicle: 7,
  fibre: 65,
  debris: 12,
};

describe.each(kinds)('surroundings: %s', (kind) => {
  test('draws something, near its place, in numbers', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { values, width } = draw(kind, seed);
      let farthest = 0;
      values.forEach((value, i) => {
        if (value !== 0)
          farthest = Math.max(farthest, Math.hypot((i % width) * 0.4 - 60, Math.floor(i / width) * 0.4 - 60));
      });
      expect(values.every(Number.isFinite)).toBe(true);
      expect(values.some((value) => value !== 0)).toBe(true);
      expect(farthest).toBeLessThan(reach[kind]);
    }
  });

  test('the same lots draw the same', () => {
    const same = Buffer.from(draw(kind, 3).values.buffer);
    expect(same.equals(Buffer.from(draw(kind, 3).values.buffer))).toBe(true);
    expect(same.equals(Buffer.from(draw(kind, 4).values.buffer))).toBe(false);
  });

  test('may lie on the border', () => {
    for (const [x, y] of [
      [0, 0],
      [120, 120],
      [-2, 60],
    ] as const) {
      expect(draw(kind, 1, x, y).values.every(Number.isFinite)).toBe(true);
    }
  });
});
