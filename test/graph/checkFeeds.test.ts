import { expect, test } from 'vitest';
import { isTesescopeError } from '../../src/errors.ts';
import { checkFeeds, type FeedInfo } from '../../src/graph/checkFeeds.ts';
import { floats, type Value } from '../../src/graph/engine.ts';

const inputs: readonly FeedInfo[] = [
  { name: 'images', type: 'float32', shape: ['batch', 3, 2] },
  { name: 'count', type: 'int64', shape: [] },
];
const images = floats(new Float32Array(12), [2, 3, 2]);
const count: Value = { type: 'int64', shape: [], data: BigInt64Array.of(1n) };

function messageOf(feeds: Readonly<Record<string, Value>>): string {
  try {
    checkFeeds(inputs, feeds);
  } catch (error) {
    if (isTesescopeError(error) && error.code === 'shape-mismatch') return error.message;
    throw error;
  }
  return '';
}

test('what fits passes, and a named dimension may have any size', () => {
  expect(messageOf({ images, count })).toBe('');
  expect(messageOf({ images: floats(new Float32Array(6), [1, 3, 2]), count })).toBe('');
});

test('what does not fit is named, with what it takes and what was given', () => {
  expect(messageOf({ images })).toBe("The model's input count takes int64 [], but was not fed.");
  expect(messageOf({ count, images: floats(new Float32Array(12), [2, 2, 3]) })).toBe(
    "The model's input images takes float32 [batch, 3, 2], not float32 [2, 2, 3].",
  );
  expect(messageOf({ count, images: floats(new Float32Array(6), [3, 2]) })).toContain('not float32 [3, 2]');
  expect(messageOf({ images, count: floats(new Float32Array(1), []) })).toContain('takes int64 [], not float32 []');
  expect(messageOf({ count, images: floats(new Float32Array(5), [1, 3, 2]) })).toContain('[1, 3, 2] with 5 elements');
});
