import { expect, it } from 'vitest';
import { qualitySummary } from '../../../src/cli/detect/qualitySummary.ts';
import { images } from '../../detection/detectedImages.ts';

it('says what is wrong with how many, and what to do', () => {
  const marked = images.map((image, i) => ({ ...image, quality: i === 0 ? [] : (['out-of-focus'] as const) }));
  expect(qualitySummary(marked)).toBe('2 of 3 images, out of focus: focus and take it again\n');
});

it('is silent where nothing is wrong', () => {
  expect(qualitySummary(images)).toBe('');
});
