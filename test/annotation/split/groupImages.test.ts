import { describe, expect, it } from 'vitest';
import { groupImages } from '../../../src/annotation/split/groupImages.ts';
import { subset } from '../../../src/annotation/split/subset.ts';
import { tinyDataset, tinyImage } from '../tinyDataset.ts';

const dataset = tinyDataset({
  images: [
    tinyImage(1, { patient: 'A', attributes: { slide: 3 } }),
    tinyImage(2, { patient: 'B', attributes: { slide: '3' } }),
    tinyImage(3, { patient: 'A', attributes: { slide: '' } }),
    tinyImage(4, { attributes: { slide: 3, patient: 'A' } }),
  ],
});

const groups = (field: string): number[][] =>
  groupImages(dataset, field).groups.map((group) => group.map(({ id }) => id));

describe('groupImages', () => {
  it('groups by a field and leaves images without it alone', () => {
    expect(groups('patient')).toEqual([[1, 3], [2], [4]]);
    expect(groupImages(dataset, 'patient').ungrouped.map(({ id }) => id)).toEqual([4]);
  });

  it('groups by an attribute, telling 3 from "3" and taking "" for none', () => {
    expect(groups('slide')).toEqual([[1, 4], [2], [3]]);
  });

  it('knows no attribute that no image has', () => {
    expect(groups('toString')).toEqual([[1], [2], [3], [4]]);
    expect(groups('image')).toHaveLength(4);
  });
});

describe('subset', () => {
  it('takes images with their annotations, and every class', () => {
    const part = subset(dataset, [dataset.images[1]!, dataset.images[3]!]);
    expect(part.images.map(({ id }) => id)).toEqual([2, 4]);
    expect(part.annotations.map(({ imageId }) => imageId)).toEqual([2]);
    expect(part.categories).toEqual(dataset.categories);
  });
});
