import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCoco } from '../../../src/annotation/formats/coco/readCoco.ts';
import { isBackground, withoutBackground } from '../../../src/annotation/withoutBackground.ts';
import { sessionArchive } from '../../../web/state/sessionArchive.ts';
import { frameOf, sessionOf } from './sessionOf.ts';

const box = { x: 10, y: 20, width: 8, height: 9 };
const other = { x: 50, y: 40, width: 7, height: 7 };
const debris = { x: 80, y: 60, width: 9, height: 9 };
const frame = frameOf('a', [
  { box, score: 0.75, categoryId: 1, number: 1 },
  { box: other, score: 0.5, categoryId: 1, number: undefined },
  { box: debris, score: 0.25, categoryId: 1, number: 2 },
]);
const view = { frame, box, score: 0.75, crop: new Blob(['crop']), at: 0 };
const session = sessionOf([
  { number: 1, decision: 'kept', note: '=cmd, "fast"', view, micrometresPerPixel: 0.25 },
  { number: 2, decision: 'dismissed' },
  { number: 3, decision: 'kept', view },
]);
const archive = sessionArchive(session, [{ id: 1, name: 'spermatozoon' }]);

describe('sessionArchive', () => {
  it('holds the table, the dataset, each kept frame once and each kept crop', () => {
    expect(Object.keys(archive).sort()).toEqual([
      'crops/0001.jpg',
      'crops/0003.jpg',
      'dataset.json',
      'findings.csv',
      'frames/0001.jpg',
    ]);
    expect(archive['frames/0001.jpg']).toBe(frame.image);
  });

  it('tells of all that was counted in the order of counting, and of files for what was kept', async () => {
    const { data } = Papa.parse<Record<string, string>>((await archive['findings.csv']!.text()).trim(), {
      header: true,
    });
    expect(data).toMatchObject([
      {
        number: '1',
        decision: 'kept',
        field: '1',
        first_seen_s: '1',
        score: '0.75',
        x: '10',
        height: '9',
        micrometres_per_pixel: '0.25',
        frame: 'frames/0001.jpg',
        crop: 'crops/0001.jpg',
      },
      { number: '2', decision: 'dismissed', frame: '', crop: '', micrometres_per_pixel: '' },
      { number: '3', decision: 'kept', frame: 'frames/0001.jpg' },
    ]);
    expect(data[0]!.seen_at).toBe('2023-11-14T22:13:21.000Z');
    expect(data[0]!.note).toBe('\'=cmd, "fast"');
  });

  it('annotates all that was detected in a kept frame, with what was decided', async () => {
    const { value, problems } = readCoco(await archive['dataset.json']!.text(), 'dataset.json');
    expect(problems).toEqual([]);
    expect(value.images).toMatchObject([{ id: 1, fileName: 'frames/0001.jpg', width: 100, height: 80 }]);
    expect(value.annotations).toMatchObject([
      { imageId: 1, box, track: '1', attributes: { decision: 'kept', score: 0.75 } },
      { imageId: 1, box: other, attributes: { decision: 'open', score: 0.5 } },
      { imageId: 1, box: debris, attributes: { decision: 'dismissed', score: 0.25 } },
    ]);
  });

  it('gives to train on as sperm what was not dismissed, and what was as background', async () => {
    const { value } = readCoco(await archive['dataset.json']!.text(), 'dataset.json');
    expect(value.categories.map(isBackground)).toEqual([false, true]);
    expect(withoutBackground(value).annotations.map(({ box }) => box)).toEqual([box, other]);
  });

  it('can be of a session in which nothing was kept', async () => {
    expect(Object.keys(sessionArchive(sessionOf([{ number: 1 }]), []))).toEqual(['findings.csv', 'dataset.json']);
  });
});
