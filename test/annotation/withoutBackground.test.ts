import { describe, expect, test } from 'vitest';
import { isBackground, withoutBackground } from '../../src/annotation/withoutBackground.ts';
import { tinyAnnotation, tinyDataset } from './tinyDataset.ts';

describe('isBackground', () => {
  test.each(['not sperm', 'not-sperm', 'Not_Sperm', 'non-sperm', ' NON SPERM ', 'notsperm', 'not spermatozoon'])(
    'takes %j for what is not looked for',
    (name) => {
      expect(isBackground({ id: 1, name })).toBe(true);
    },
  );

  test.each(['sperm', 'round cell', 'not sure', 'sperm not moving', 'not sperm?'])('not %j', (name) => {
    expect(isBackground({ id: 1, name })).toBe(false);
  });
});

describe('withoutBackground', () => {
  test('leaves out the category and what is of it, and keeps the images', () => {
    const dataset = tinyDataset({
      categories: [
        { id: 1, name: 'sperm' },
        { id: 2, name: 'not sperm' },
      ],
      annotations: [tinyAnnotation(1), tinyAnnotation(2, { categoryId: 2 })],
    });
    expect(withoutBackground(dataset)).toEqual({
      ...dataset,
      categories: [{ id: 1, name: 'sperm' }],
      annotations: [tinyAnnotation(1)],
    });
  });

  test('is the dataset itself where nothing is marked', () => {
    const dataset = tinyDataset();
    expect(withoutBackground(dataset)).toBe(dataset);
  });
});
