import { describe, expect, test } from 'vitest';
import { colourGrainTable, grainTable } from '../../../src/synthesis/optics/noiseTable.ts';

/** How values go together at a distance along the lines, which go on at the edges. */
function correlation({ side, values }: ReturnType<typeof grainTable>, distance: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const row = Math.floor(i / side) * side;
    sum += values[i]! * values[row + ((i - row + distance) % side)]!;
  }
  return sum / values.length;
}

describe.each([
  ['grain', grainTable(), 3],
  ['colour grain', colourGrainTable(), 15],
] as const)('%s', (_, table, far) => {
  test('has mean 0 and deviation 1', () => {
    const mean = table.values.reduce((sum, value) => sum + value, 0) / table.values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(correlation(table, 0)).toBeCloseTo(1, 4);
  });

  test('neighbours go together, distant pixels do not', () => {
    expect(correlation(table, 1)).toBeGreaterThan(0.5);
    expect(Math.abs(correlation(table, far))).toBeLessThan(0.05);
  });
});
