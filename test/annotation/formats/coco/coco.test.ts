import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoco } from '../../../../src/annotation/formats/coco/readCoco.ts';
import { writeCoco } from '../../../../src/annotation/formats/coco/writeCoco.ts';
import { arbitraryDataset } from '../../arbitraryDataset.ts';

const coco = (
  parts: { images?: unknown; categories?: unknown; annotations?: unknown; [name: string]: unknown } = {},
): string =>
  JSON.stringify({
    images: [{ id: 7, file_name: 'a.jpg', width: 640, height: 480 }],
    categories: [{ id: 3, name: 'sperm' }],
    annotations: [{ id: 1, image_id: 7, category_id: 3, bbox: [10, 20, 30, 40], area: 1200, iscrowd: 0 }],
    ...parts,
  });

const annotated = (fields: object): string =>
  coco({ annotations: [{ id: 1, image_id: 7, category_id: 3, bbox: [1, 2, 3, 4], ...fields }] });

const failure = (text: string): string => {
  try {
    readCoco(text, 'bad.json');
  } catch (error) {
    return (error as Error).message;
  }
  return 'read without an error';
};

describe('readCoco', () => {
  it('reads the plain form', () => {
    expect(readCoco(coco(), 'a.json')).toEqual({
      value: {
        images: [{ id: 7, fileName: 'a.jpg', width: 640, height: 480 }],
        categories: [{ id: 3, name: 'sperm' }],
        annotations: [
          {
            id: 1,
            imageId: 7,
            categoryId: 3,
            box: { x: 10, y: 20, width: 30, height: 40 },
            area: 1200,
            isCrowd: false,
          },
        ],
      },
      problems: [],
    });
  });

  it('passes over a byte order mark and CRLF', () => {
    const text = `\uFEFF${JSON.stringify(JSON.parse(coco()), null, 2).replaceAll('\n', '\r\n')}`;
    expect(readCoco(text, 'a.json').value).toEqual(readCoco(coco(), 'a.json').value);
  });

  it('keeps what it does not know in attributes, everywhere', () => {
    const { value, problems } = readCoco(
      coco({
        info: { year: 2020 },
        images: [{ id: 7, file_name: 'a.jpg', flickr_url: 'x', attributes: { stain: 'none' }, patient: 12 }],
        categories: [{ id: 3, name: 'sperm', supercategory: 'cell' }],
        annotations: [
          { id: 1, image_id: 7, category_id: 3, bbox: [1, 2, 3, 4], keypoints: [1, 2, 2], attributes: [1] },
        ],
      }),
      'a.json',
    );
    expect(problems).toEqual([]);
    expect(value.attributes).toEqual({ info: { year: 2020 } });
    expect(value.images[0]).toMatchObject({ patient: '12', width: 0, attributes: { stain: 'none', flickr_url: 'x' } });
    expect(value.categories[0]?.attributes).toEqual({ supercategory: 'cell' });
    expect(value.annotations[0]?.attributes).toEqual({ keypoints: [1, 2, 2], attributes: [1] });
    expect(JSON.parse(writeCoco(value))).toMatchObject({
      info: { year: 2020 },
      images: [{ flickr_url: 'x', attributes: { stain: 'none' } }],
      categories: [{ supercategory: 'cell' }],
      annotations: [{ keypoints: [1, 2, 2], attributes: { attributes: [1] } }],
    });
  });

  it('takes one polygon as the shape and keeps parts and masks as they are', () => {
    const triangle = [[0, 0, 10, 0, 0, 10]];
    const polygon = readCoco(annotated({ segmentation: triangle, bbox: undefined }), 'a.json').value.annotations[0]!;
    expect(polygon.shape).toEqual({
      kind: 'polygon',
      points: [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 0, y: 10 },
      ],
    });
    expect(polygon).toMatchObject({ area: 50, box: { x: 0, y: 0, width: 10, height: 10 } });
    expect(polygon.attributes).toBeUndefined();
    for (const segmentation of [[...triangle, ...triangle], { counts: 'abc', size: [4, 4] }, [[1, 2, 3]], []]) {
      const { value } = readCoco(annotated({ segmentation, iscrowd: 1 }), 'a.json');
      expect(value.annotations[0]).toMatchObject({ isCrowd: true, attributes: { segmentation } });
      expect(JSON.parse(writeCoco(value)).annotations[0].segmentation).toEqual(segmentation);
    }
  });

  it('names the record and field that is wrong and goes on', () => {
    const fields: readonly [object, string][] = [
      [{ bbox: [1, 2, -3, 4] }, 'annotations[0].bbox'],
      [{ bbox: [1, 2, 1e300, 4] }, 'annotations[0].bbox'],
      [{ bbox: [1, 2, 3] }, 'annotations[0].bbox'],
      [{ bbox: [1, 2, '3', 4] }, 'annotations[0].bbox[2]'],
      [{ bbox: undefined }, 'annotations[0].bbox'],
      [{ image_id: 'a' }, 'annotations[0].image_id'],
      [{ category_id: 1.5 }, 'annotations[0].category_id'],
      [{ area: -1 }, 'annotations[0].area'],
      [{ iscrowd: 2 }, 'annotations[0].iscrowd'],
    ];
    for (const [field, at] of fields) {
      const { value, problems } = readCoco(annotated(field), 'a.json');
      expect(problems.map(({ place, severity }) => [severity, place.at])).toEqual([['error', at]]);
      expect(problems[0]?.message).toContain('left out');
      expect(value.annotations).toEqual([]);
      expect(value.images).toHaveLength(1);
    }
  });

  it('gives annotations without an id the next free one and says so', () => {
    const annotations = [{}, { id: 9 }, {}].map((own) => ({ image_id: 7, category_id: 3, bbox: [1, 2, 3, 4], ...own }));
    const { value, problems } = readCoco(coco({ annotations }), 'a.json');
    expect(value.annotations.map(({ id }) => id)).toEqual([10, 9, 11]);
    expect(problems.map(({ code }) => code)).toEqual(['annotation-without-id', 'annotation-without-id']);
  });

  it('says that a field stands twice', () => {
    const { value, problems } = readCoco(annotated({ colour: 'red', attributes: { colour: 'blue' } }), 'a.json');
    expect(value.annotations[0]?.attributes).toEqual({ colour: 'red' });
    expect(problems).toMatchObject([{ code: 'attribute-twice', place: { at: 'annotations[0]' } }]);
  });

  it('refuses cut or foreign files with file and line', () => {
    expect(failure(coco().slice(0, 90))).toMatch(/^bad\.json: line 1: not valid JSON .*seems to be cut/);
    expect(failure('{\n"images": [],\n"categories": [NaN]}')).toMatch(/^bad\.json: line 3: not valid JSON/);
    expect(failure('')).toContain('seems to be cut');
    expect(failure('[{"image_id": 1}]')).toContain('COCO results');
    expect(failure('{"images": []}')).toContain('categories is missing');
    expect(failure('3')).toContain('not a COCO dataset');
  });

  it('reads any JSON without a crash', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (images, annotations) => {
        const { value, problems } = readCoco(coco({ images, annotations }), 'a.json');
        const errors = problems.filter(({ severity }) => severity === 'error').length;
        expect(value.images.length + value.annotations.length + errors).toBe(images.length + annotations.length);
      }),
    );
  });

  it('reads 100,000 annotations', () => {
    const annotations = Array.from({ length: 100_000 }, (_, id) => ({
      id,
      image_id: 7,
      category_id: 3,
      bbox: [id, 2, 3, 4],
    }));
    const { value, problems } = readCoco(coco({ annotations }), 'a.json');
    expect(value.annotations).toHaveLength(100_000);
    expect(problems).toEqual([]);
  });

  it('keeps a hostile key a key', () => {
    const { value } = readCoco(annotated({}).replace('"id":1', '"id":1,"__proto__":{"rater":"evil"}'), 'a.json');
    expect(value.annotations[0]?.rater).toBeUndefined();
    expect(Object.keys(value.annotations[0]?.attributes ?? {})).toEqual(['__proto__']);
    expect(({} as { rater?: string }).rater).toBeUndefined();
    expect(writeCoco(value)).toContain('"__proto__":{"rater":"evil"}');
  });
});

describe('writeCoco', () => {
  it('loses nothing of any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        expect(readCoco(writeCoco(dataset), 'a.json')).toEqual({ value: dataset, problems: [] });
      }),
    );
  });

  it('writes one record a line and valid JSON where a list is empty', () => {
    const text = writeCoco(readCoco(coco(), 'a.json').value);
    expect(text.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(3);
    expect(JSON.parse(writeCoco({ images: [], categories: [], annotations: [] }))).toEqual({
      images: [],
      categories: [],
      annotations: [],
    });
  });
});
