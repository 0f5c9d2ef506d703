import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYoloRow, writeYoloRow } from '../../../../src/annotation/formats/yolo/yoloRow.ts';

const size = { width: 640, height: 480 };

describe('yoloRow', () => {
  it('reads back what it writes, to a billionth of a pixel', () => {
    const side = fc.double({ min: 0.01, max: 400, noNaN: true });
    fc.assert(
      fc.property(
        fc.nat(80),
        side,
        side,
        side,
        side,
        fc.option(fc.stringMatching(/^[a-z0-9]{1,9}$/)),
        (classIndex, x, y, width, height, track) => {
          const row = { classIndex, box: { x, y, width, height }, ...(track === null ? {} : { track }) };
          const read = readYoloRow(writeYoloRow(row, size), size);
          if ('fault' in read) throw new Error(read.fault);
          expect([read.classIndex, read.track]).toEqual([classIndex, row.track]);
          for (const key of ['x', 'y', 'width', 'height'] as const) expect(read.box[key]).toBeCloseTo(row.box[key], 9);
        },
      ),
    );
  });

  it('reads a line of VISEM-Tracking as its authors mean it', () => {
    const read = readYoloRow('ckz3v9nzv00033867jsekqdcl 0 0.27578125 0.4125 0.0265625 0.0375', size);
    expect(read).toEqual({
      classIndex: 0,
      track: 'ckz3v9nzv00033867jsekqdcl',
      box: { x: expect.closeTo(168, 9), y: expect.closeTo(189, 9), width: 17, height: expect.closeTo(18, 9) },
    });
  });

  it.each([
    ['', 'columns instead of 5'],
    ['0 0.1 0.1 0.1 0.1 0.1 0.1', '7 columns'],
    ['x 0.1 0.1 0.1 0.1', 'class x'],
    ['0x1 0.1 0.1 0.1 0.1', 'class 0x1'],
    ['0 0.1 0.1 0.1 abc', 'no fractions'],
    ['0 0.1 0.1 Infinity 0.1', 'no fractions'],
    ['0 17 18 0.1 0.1', 'no fractions'],
    ['0 0.1 0.1 0.1 -0.1', 'negative size'],
  ])('says what is wrong with %j', (line, fault) => {
    expect(readYoloRow(line, size)).toEqual({ fault: expect.stringContaining(fault) });
  });
});
