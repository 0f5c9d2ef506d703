import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TesescopeError } from '../../src/errors.ts';
import { writeSafetensors } from '../../src/network/safetensors.ts';
import { readCheckpoint, type TrainingState, writeCheckpoint } from '../../src/training/trainingState.ts';

const vectors = ['parameters', 'meanSquare', 'momentum', 'average'] as const;

/** Floats of any bits: those that are no numbers too. */
const anyFloats = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: length, maxLength: length })
    .map((bits) => new Float32Array(Uint32Array.from(bits).buffer));

const anyState = fc.integer({ min: 1, max: 20 }).chain((count) =>
  fc.record({
    step: fc.nat(),
    parameters: anyFloats(count),
    meanSquare: anyFloats(count),
    momentum: anyFloats(count),
    average: anyFloats(count),
  }),
);

const state: TrainingState = {
  step: 12,
  parameters: Float32Array.of(1, -0, 3.5e-40),
  meanSquare: Float32Array.of(4, 5, 6),
  momentum: Float32Array.of(7, 8, 9),
  average: Float32Array.of(0.1, 0.2, 0.3),
};

function bits(data: Float32Array): number[] {
  return [...new Uint32Array(data.slice().buffer)];
}

function failure(read: () => unknown): TesescopeError {
  try {
    read();
  } catch (error) {
    if (error instanceof TesescopeError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('a checkpoint', () => {
  test('comes back bit for bit', () => {
    fc.assert(
      fc.property(anyState, (drawn) => {
        const bytes = writeCheckpoint({ state: drawn, notes: {} });
        const read = readCheckpoint(bytes, drawn.parameters.length, 'checkpoint.safetensors').state;
        expect(read.step).toBe(drawn.step);
        for (const name of vectors) expect(bits(read[name])).toEqual(bits(drawn[name]));
      }),
    );
  });

  test('remembers what its training noted', () => {
    const notes = { best: 0.75, names: ['sperm', 'Zelle µ'], nested: { none: null } };
    expect(readCheckpoint(writeCheckpoint({ state, notes }), 3, 'c').notes).toEqual(notes);
  });

  test('is a copy: the state may go on', () => {
    const going = { ...state, momentum: Float32Array.of(7, 8, 9) };
    const bytes = writeCheckpoint({ state: going, notes: {} });
    going.momentum.fill(0);
    expect(readCheckpoint(bytes, 3, 'c').state.momentum).toEqual(state.momentum);
  });

  test('of another network is refused: the file, both sizes and what to do are named', () => {
    const { code, message, place } = failure(() => readCheckpoint(writeCheckpoint({ state, notes: {} }), 5, 'a/b.st'));
    expect(code).toBe('bad-model');
    expect(place).toEqual({ file: 'a/b.st' });
    expect(message).toMatch(/a\/b\.st .* 3 parameters, not 5.*--out/);
  });

  test('cut anywhere is refused', () => {
    const bytes = writeCheckpoint({ state, notes: {} });
    for (let length = 0; length < bytes.length; length += 5) {
      const { code, message } = failure(() => readCheckpoint(bytes.subarray(0, length), 3, 'cut.st'));
      expect(code).toBe('bad-model');
      expect(message).toContain('cut.st');
    }
  });

  test('without a vector is refused', () => {
    const tensors = new Map([['parameters', { shape: [3], data: state.parameters }]]);
    const { message } = failure(() => readCheckpoint(writeSafetensors(tensors, { step: '1', notes: '{}' }), 3, 'c'));
    expect(message).toContain('no meanSquare');
  });

  test.each([
    {},
    { step: '3' },
    { step: 'three', notes: '{}' },
    { step: '-1', notes: '{}' },
    { step: '1', notes: '{' },
    { step: '1', notes: '[]' },
  ])('that says %o of itself is refused', (metadata) => {
    const tensors = new Map(vectors.map((name) => [name, { shape: [3], data: state[name] }]));
    const { code, message } = failure(() => readCheckpoint(writeSafetensors(tensors, metadata), 3, 'odd.st'));
    expect(code).toBe('bad-model');
    expect(message).toContain('odd.st');
  });
});
