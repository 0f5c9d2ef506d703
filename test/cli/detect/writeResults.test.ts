import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCocoResults, writeResults } from '../../../src/cli/detect/writeResults.ts';
import { formatDetectionsCsv } from '../../../src/detection/formatDetectionsCsv.ts';
import { formatDetectionsJson } from '../../../src/detection/formatDetectionsJson.ts';
import { formatQualityCsv } from '../../../src/detection/formatQualityCsv.ts';
import { classes, halving, images } from '../../detection/detectedImages.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-results-'));
});
afterAll(() => rm(folder, { recursive: true }));
const read = (name: string) => readFile(join(folder, name), 'utf8');

it('writes detections.json, detections.csv and quality.csv', async () => {
  await writeResults(folder, images, { classes });
  expect(await read('detections.json')).toBe([...formatDetectionsJson(images, classes)].join(''));
  expect(await read('detections.csv')).toBe([...formatDetectionsCsv(images, classes)].join(''));
  expect(await read('quality.csv')).toBe(formatQualityCsv(images));
});

it('writes chances where the model tells them', async () => {
  await writeResults(folder, images, { classes, calibration: { ...halving, detections: 3, data: 'truth.json' } });
  expect(await read('detections.json')).toContain('"score":0.5,"chance":0.25');
  expect(await read('detections.csv')).toContain(',0.5,0.25,');
});

it('writes COCO results unrounded, with the ids of the truth, without classes that it lacks', async () => {
  await writeCocoResults(join(folder, 'coco.json'), images, new Map([[1, 77]]));
  expect(JSON.parse(await read('coco.json'))).toEqual([
    { image_id: 3, category_id: 77, bbox: [1.00499, 2, 10.123456, 20], score: 0.987654321 },
    { image_id: 9, category_id: 77, bbox: [7, 8, 9, 10], score: 0.25 },
  ]);
});

it('writes an empty array where nothing was seen', async () => {
  await writeCocoResults(join(folder, 'none.json'), [], new Map([[1, 1]]));
  expect(JSON.parse(await read('none.json'))).toEqual([]);
});

it('says where it cannot write', async () => {
  await expect(writeResults(join(folder, 'none'), images, { classes })).rejects.toMatchObject({ code: 'unwritable' });
});
