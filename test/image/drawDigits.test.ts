import { describe, expect, it } from 'vitest';
import { digitsSize, drawDigits } from '../../src/image/drawDigits.ts';
import { raster8 } from './arbitraryRaster.ts';

function drawn(digits: string, dotSize = 1, growth = 0): string[] {
  const size = digitsSize(digits, dotSize);
  const [width, height] = [size.width + 2 * growth, size.height + 2 * growth];
  const raster = raster8(width, height, 3, Array(width * height * 3).fill(0));
  drawDigits(raster, digits, growth, growth, dotSize, growth, [255, 255, 255]);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (raster.data[(y * width + x) * 3] === 0 ? '.' : '#')).join(''),
  );
}

describe('drawDigits', () => {
  it('writes digits side by side', () => {
    expect(drawn('74')).toEqual([
      '###.#.#', //
      '..#.#.#',
      '..#.###',
      '.#....#',
      '.#....#',
    ]);
  });

  it('makes each dot a square', () => {
    const [single, double] = [drawn('5'), drawn('5', 2)];
    const enlarged = single.flatMap((row) => Array(2).fill([...row].map((dot) => dot + dot).join('')));
    expect(double).toEqual(enlarged);
  });

  it('grows dots for an outline that holds all of the digit', () => {
    const plain = drawn('1');
    const grown = drawn('1', 1, 1);
    plain.forEach((row, y) => {
      [...row].forEach((dot, x) => {
        if (dot === '#') for (const dx of [0, 1, 2]) expect(grown[y + dx]!.slice(x, x + 3)).toBe('###');
      });
    });
  });

  it('tells all ten digits apart', () => {
    const shapes = [...'0123456789'].map((digit) => drawn(digit).join('\n'));
    expect(new Set(shapes).size).toBe(10);
  });

  it('needs no room for what is not a digit', () => {
    expect(drawn('-')).toEqual(['...', '...', '...', '...', '...']);
  });

  it('is cut at the border', () => {
    const raster = raster8(2, 2, 3, Array(12).fill(0));
    drawDigits(raster, '8', -1, -1, 1, 0, [255, 255, 255]);
    expect(raster.data).toHaveLength(12);
  });
});

describe('digitsSize', () => {
  it('leaves a dot between digits', () => {
    expect(digitsSize('100', 3)).toEqual({ width: 33, height: 15 });
  });
});
