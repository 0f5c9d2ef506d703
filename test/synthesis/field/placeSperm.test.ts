import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { placeSperm } from '../../../src/synthesis/field/placeSperm.ts';
import type { Pose } from '../../../src/synthesis/sperm/tailCurve.ts';

const field = { width: 100, height: 60 };

describe('placeSperm', () => {
  test('keeps heads inside and apart, most of them well apart', () => {
    const random = createRandom(1);
    const poses: Pose[] = [];
    for (let i = 0; i < 25; i++) {
      const pose = placeSperm('normal', field, poses, random);
      if (pose !== undefined) poses.push(pose);
    }
    expect(poses.length).toBeGreaterThan(15);
    const nearest = poses.map(({ x, y }, i) => {
      expect(x > 2.5 && x < 97.5 && y > 2.5 && y < 57.5).toBe(true);
      return Math.min(...poses.filter((_, k) => k !== i).map((other) => Math.hypot(x - other.x, y - other.y)));
    });
    expect(Math.min(...nearest)).toBeGreaterThanOrEqual(3.5);
    expect(nearest.filter((distance) => distance >= 7).length).toBeGreaterThan(poses.length / 2);
  });

  test('lays cut sperm on the border, on all four sides', () => {
    const random = createRandom(2);
    const sides = new Set<string>();
    for (let i = 0; i < 60; i++) {
      const { x, y } = placeSperm('cut-by-border', field, [], random)!;
      const away = { left: x, right: 100 - x, top: y, bottom: 60 - y };
      const [side, least] = Object.entries(away).sort(([, a], [, b]) => a - b)[0]!;
      expect(least).toBeLessThanOrEqual(1);
      expect(least).toBeGreaterThanOrEqual(-0.2);
      sides.add(side);
    }
    expect(sides.size).toBe(4);
  });

  test('gives up where a field is full', () => {
    const crowd = Array.from({ length: 200 }, (_, i) => ({ x: (i % 20) * 5, y: Math.floor(i / 20) * 6, angle: 0 }));
    expect(placeSperm('normal', field, crowd, createRandom(3))).toBeUndefined();
  });
});
