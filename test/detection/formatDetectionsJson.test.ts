import { describe, expect, it } from 'vitest';
import { readCoco } from '../../src/annotation/formats/coco/readCoco.ts';
import { labelStyleOf } from '../../src/annotation/labelStyle.ts';
import { formatDetectionsJson } from '../../src/detection/formatDetectionsJson.ts';
import { parseSteps } from '../../src/image/correction/parseSteps.ts';
import { classes, halving, images } from './detectedImages.ts';

const text = [...formatDetectionsJson(images, classes)].join('');

describe('formatDetectionsJson', () => {
  it('is COCO with scores', () => {
    expect(JSON.parse(text)).toEqual({
      images: [
        { id: 3, file_name: 'a/1.png', width: 640, height: 480 },
        { id: 4, file_name: 'empty.png', width: 640, height: 480 },
        { id: 9, file_name: 'comma, "quote".png', width: 640, height: 480 },
      ],
      categories: classes,
      annotations: [
        {
          id: 1,
          image_id: 3,
          category_id: 1,
          bbox: [1, 2, 10.12, 20],
          area: 202.4,
          iscrowd: 0,
          score: 0.98765,
        },
        { id: 2, image_id: 3, category_id: 4, bbox: [0, 0, 5, 5], area: 25, iscrowd: 0, score: 0.5 },
        { id: 3, image_id: 9, category_id: 1, bbox: [7, 8, 9, 10], area: 90, iscrowd: 0, score: 0.25 },
      ],
    });
  });

  it('says what the boxes lie around where it is known', () => {
    const styled = [...formatDetectionsJson(images, classes, undefined, { labelStyle: 'head' })].join('');
    expect(JSON.parse(styled)).toEqual({ info: { labelStyle: 'head' }, ...JSON.parse(text) });
    expect(labelStyleOf(readCoco(styled, 'detections.json').value)).toBe('head');
  });

  it('says what images were corrected by', () => {
    const correction = [...parseSteps('illumination')];
    expect(JSON.parse([...formatDetectionsJson(images, classes, undefined, { correction })].join('')).info).toEqual({
      correction: [{ step: 'illumination', degree: 4, largestGain: 4 }],
    });
  });

  it('says what is wrong with an image', () => {
    const marked = [{ ...images[1]!, quality: ['too-dark', 'no-cells'] as const }, images[0]!];
    const [first, second] = JSON.parse([...formatDetectionsJson(marked, classes)].join('')).images;
    expect(first.quality).toEqual(['too-dark', 'no-cells']);
    expect(second).not.toHaveProperty('quality');
  });

  it('has the chance beside the score where a map tells it, and nowhere else', () => {
    const { annotations } = JSON.parse([...formatDetectionsJson(images, classes, halving)].join(''));
    expect(annotations.map(({ score, chance }: Record<string, number>) => [score, chance])).toEqual([
      [0.98765, 0.49383],
      [0.5, 0.25],
      [0.25, 0.125],
    ]);
    expect(text).not.toContain('chance');
  });

  it('is a dataset that the program itself opens', () => {
    const { value, problems } = readCoco(text, 'detections.json');
    expect(problems).toEqual([]);
    expect(value.annotations.map(({ imageId }) => imageId)).toEqual([3, 3, 9]);
    expect(value.annotations[0]!.attributes).toMatchObject({ score: 0.98765 });
  });

  it('is whole without images or detections', () => {
    const empty = { images: [], categories: classes, annotations: [] };
    expect(JSON.parse([...formatDetectionsJson([], classes)].join(''))).toEqual(empty);
    expect(JSON.parse([...formatDetectionsJson(images.slice(1, 2), classes)].join('')).annotations).toEqual([]);
  });

  it('comes in a piece for each image with detections', () => {
    const pieces = [...formatDetectionsJson(images, classes)];
    expect(pieces.filter((piece) => piece.includes('"score"'))).toHaveLength(2);
  });
});
