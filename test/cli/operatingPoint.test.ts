import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { operatingPointCommand } from '../../src/cli/operatingPoint.ts';
import { readModel, writeModel } from '../../src/detection/modelFile.ts';
import { randomModel } from '../detection/randomModel.ts';

const fields = 20;
const spermAField = 10;
let folder: string;
let printed: string;
let said: string;

const at = (name: string) => join(folder, name);
const box = (k: number) => [30 * k, 5, 10, 10];

/** A study in which every sperm is found, with scores from 1 down to 0.5, and every field has a false alarm of 0.6. */
async function writeStudy(score = (k: number) => 1 - k / 400): Promise<void> {
  const images = Array.from({ length: fields }, (_, id) => ({ id, file_name: `${id}.png`, width: 400, height: 20 }));
  const places = images.flatMap(({ id }) =>
    Array.from({ length: spermAField }, (_, k) => ({ image_id: id, bbox: box(k) })),
  );
  const categories = [
    { id: 1, name: 'spermatozoon' },
    { id: 2, name: 'round cell' },
  ];
  const annotations = places.map((place, id) => ({ ...place, id: id + 1, category_id: 1, area: 100, iscrowd: 0 }));
  const found = places.map((place, k) => ({ ...place, category_id: 1, score: score(k) }));
  const alarms = images.map(({ id }) => ({ image_id: id, category_id: 2, bbox: box(11), score: 0.6 }));
  await writeFile(at('truth.json'), JSON.stringify({ images, categories, annotations }));
  await writeFile(at('results.json'), JSON.stringify([...found, ...alarms]));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-operating-point-'));
  printed = '';
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
  await writeStudy();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function choose(...more: string[]): Promise<void> {
  const files = ['--truth', at('truth.json'), '--detections', at('results.json')];
  await operatingPointCommand()
    .exitOverride()
    .parseAsync([...files, ...more], { from: 'user' });
}

describe('operating-point', () => {
  test('--json has the threshold, its bound and its price', async () => {
    await choose('--sensitivity', '0.9', '--json');
    const point = JSON.parse(printed);
    expect(point).toMatchObject({ target: 0.9, truths: 200, images: fields, groups: fields, iou: 0.3 });
    expect(point.lower).toBeGreaterThanOrEqual(0.9);
    expect(point.lower).toBe(Math.min(point.exact, point.bootstrap));
    expect(point.recall).toBeGreaterThan(point.lower);
    expect(point.falseAlarmsPerImage).toBe(point.threshold <= 0.6 ? 1 : 0);
    expect(Object.keys(point.points)).toEqual(['screening', 'balanced', 'strict']);
    expect(said).toBe('');
  });

  test('the target is 0.95 unless told otherwise, and the text says what decides', async () => {
    await choose();
    expect(printed).toContain('Sensitivity of 0.95 or more is supported');
    expect(printed).toContain('the more careful of the two');
  });

  test('--category leaves other categories’ false alarms out', async () => {
    await choose('--sensitivity', '0.95', '--json');
    expect(JSON.parse(printed).falseAlarmsPerImage).toBe(1);
    printed = '';
    await choose('--sensitivity', '0.95', '--category', 'spermatozoon', '--json');
    expect(JSON.parse(printed).falseAlarmsPerImage).toBe(0);
  });

  test('--groups draws patients', async () => {
    const rows = Array.from({ length: fields }, (_, id) => `${id}.png,patient ${id % 5}`);
    await writeFile(at('patients.csv'), `image,patient\n${rows.join('\n')}\n`);
    await choose('--groups', at('patients.csv'), '--sensitivity', '0.9', '--json');
    expect(JSON.parse(printed).groups).toBe(5);
  });

  test('--fields-searched says what may remain', async () => {
    await choose('--fields-searched', '40', '--json');
    expect(JSON.parse(printed).nothingFound).toMatchObject({ fieldsSearched: 40, inSearchedFields: 1 });
    printed = '';
    await choose('--fields-searched', '40');
    expect(printed).toContain('Nothing found in 40 fields');
  });

  test('refuses what the data can’t support, with the number of sperm that would, and writes nothing', async () => {
    await writeFile(at('model.onnx'), 'never read');
    await expect(
      choose('--sensitivity', '0.99', '--model', at('model.onnx'), '--out', at('out.onnx')),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('about 168 more sperm would be needed (368 in all)'),
    });
    expect(printed).toBe('');
    await expect(readFile(at('out.onnx'))).rejects.toThrow();
  });

  test('--model and --out: a copy with the points and a calibration, all else as it was', async () => {
    const model = randomModel();
    await writeFile(at('model.onnx'), writeModel(model));
    await choose('--model', at('model.onnx'), '--out', at('safe.onnx'), '--json');
    const { points } = JSON.parse(printed);
    const before = readModel(await readFile(at('model.onnx')), 'model.onnx');
    const after = readModel(await readFile(at('safe.onnx')), 'safe.onnx');
    const { calibration, expected, ...rest } = after.metadata;
    expect(rest).toEqual({ ...before.metadata, operatingPoints: points });
    expect(calibration).toMatchObject({ kind: 'isotonic', detections: 220, data: 'truth.json' });
    expect(expected).toMatchObject({ measuredOn: '20 images of truth.json', images: 20, points: { length: 99 } });
    expect([...after.weights.keys()]).toEqual([...before.weights.keys()]);
    for (const [name, { data }] of after.weights) expect(data, name).toEqual(before.weights.get(name)!.data);
  });

  test('--calibration-map and --category say what is fitted to what', async () => {
    await writeFile(at('model.onnx'), writeModel(randomModel()));
    const into = ['--model', at('model.onnx'), '--out', at('safe.onnx')];
    await choose(...into, '--calibration-map', 'platt', '--category', 'spermatozoon');
    const { metadata } = readModel(await readFile(at('safe.onnx')), 'safe.onnx');
    expect(metadata.calibration).toMatchObject({ kind: 'platt', detections: 200 });
    expect(printed).toContain(`Written to ${at('safe.onnx')}, with chances fitted to 200 detections`);
  });

  test('thresholds that are no scores of a model do not go into one', async () => {
    await writeStudy((k) => 40 - k / 400);
    await expect(choose('--model', at('model.onnx'), '--out', at('out.onnx'))).rejects.toMatchObject({
      code: 'refused',
    });
  });

  test.each([
    [['--sensitivity', '1'], 'commander.invalidArgument'],
    [['--sensitivity', 'high'], 'commander.invalidArgument'],
    [['--fields-searched', '0'], 'commander.invalidArgument'],
    [['--model', 'model.onnx'], 'usage'],
    [['--out', 'model.onnx'], 'usage'],
    [['--category', 'egg'], 'usage'],
    [['--calibration-map', 'linear'], 'commander.invalidArgument'],
    [['--groups', 'none.csv'], 'not-found'],
  ])('%j is refused', async (words, code) => {
    await expect(choose(...words)).rejects.toMatchObject({ code });
    expect(printed).toBe('');
  });

  test('--help has examples', async () => {
    await expect(choose('--help')).rejects.toMatchObject({ code: 'commander.helpDisplayed' });
    expect(printed).toContain('$ tesescope operating-point --truth truth.json');
  });
});
