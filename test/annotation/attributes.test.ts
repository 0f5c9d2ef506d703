import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/annotation/defined.ts';
import { isAttributes } from '../../src/annotation/isAttributes.ts';
import { liftWords } from '../../src/annotation/liftWords.ts';
import { nonEmpty } from '../../src/annotation/nonEmpty.ts';
import { numberNames } from '../../src/annotation/numberNames.ts';
import { pickAttributes } from '../../src/annotation/pickAttributes.ts';

const hostile = JSON.parse('{"__proto__": {"patient": "evil"}, "patient": "P1", "age": 40}');

describe('isAttributes', () => {
  it.each([
    [{}, true],
    [{ a: 1 }, true],
    [[], false],
    [null, false],
    ['a', false],
    [undefined, false],
  ])('%j: %s', (value, is) => {
    expect(isAttributes(value)).toBe(is);
  });
});

describe('pickAttributes', () => {
  it('keeps what is wanted, hostile keys as keys', () => {
    expect(Object.keys(pickAttributes(hostile, () => true))).toEqual(['__proto__', 'patient', 'age']);
    const picked = pickAttributes(hostile, (name) => name === '__proto__');
    expect(Object.keys(picked)).toEqual(['__proto__']);
    expect(picked.patient).toBeUndefined();
  });

  it('parts attributes without loss', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), fc.string({ maxLength: 1 }), (attributes, letter) => {
        const isWanted = (name: string): boolean => name > letter;
        const both = {
          ...pickAttributes(attributes, isWanted),
          ...pickAttributes(attributes, (name) => !isWanted(name)),
        };
        expect(Object.entries(both).toSorted()).toEqual(Object.entries(attributes).toSorted());
      }),
    );
  });
});

describe('liftWords', () => {
  it('lifts words and leaves anything else', () => {
    expect(liftWords({ patient: 'P1', stratum: '', rater: 3, note: 'x' }, ['patient', 'stratum', 'rater'])).toEqual({
      words: { patient: 'P1' },
      rest: { stratum: '', rater: 3, note: 'x' },
    });
  });

  it('does not look up the prototype', () => {
    const { words, rest } = liftWords(hostile, ['patient']);
    expect(words).toEqual({ patient: 'P1' });
    expect(Object.keys(rest)).toEqual(['__proto__', 'age']);
  });
});

describe('nonEmpty', () => {
  it('is nothing to spread where there are no attributes', () => {
    expect(nonEmpty({})).toEqual({});
    expect(nonEmpty({ a: undefined })).toEqual({ attributes: { a: undefined } });
  });
});

describe('defined', () => {
  it('drops what is undefined and nothing else', () => {
    expect(Object.keys(defined({ a: undefined, b: null, c: 0, d: '', e: false }))).toEqual(['b', 'c', 'd', 'e']);
  });
});

describe('numberNames', () => {
  it('numbers from 1 in the order of first use', () => {
    const { idOf, names } = numberNames();
    expect(['b', 'a', 'b', '__proto__', 'constructor'].map(idOf)).toEqual([1, 2, 1, 3, 4]);
    expect(names()).toEqual(['b', 'a', '__proto__', 'constructor']);
  });
});
