import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import { parseCalibration } from '../../src/detection/calibration/parseCalibration.ts';

const oracle = join(import.meta.dirname, '../fixtures/coco/case-004.json');
let folder: string;
let printed: string;
let said: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-evaluate-'));
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
  const { truth, detections } = JSON.parse(await readFile(oracle, 'utf8'));
  await writeFile(join(folder, 'truth.json'), JSON.stringify(truth));
  await writeFile(join(folder, 'results.json'), JSON.stringify(detections));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function evaluate(...more: string[]): Promise<void> {
  const files = ['--truth', join(folder, 'truth.json'), '--detections', join(folder, 'results.json')];
  await evaluateCommand()
    .exitOverride()
    .parseAsync([...files, ...more], { from: 'user' });
}

describe('evaluate', () => {
  test('--json prints the figures of pycocotools in full precision', async () => {
    await evaluate('--json');
    const { coco, paper, found } = JSON.parse(printed);
    const { stats, stat_names } = JSON.parse(await readFile(oracle, 'utf8')).expected;
    expect(Object.keys(coco)).toEqual(stat_names);
    stats.forEach((figure: number, i: number) => {
      expect(coco[stat_names[i]]).toBeCloseTo(figure, 9);
    });
    expect(Object.keys(paper)).toEqual(['AP50', 'AR100', 'F1']);
    expect(Object.keys(found)).toEqual(['AP30', 'recall30']);
    expect(said).toBe('');
  });

  test('prints a table for people', async () => {
    await evaluate();
    expect(printed).toMatch(/AP50 +0\.\d{3} .*average precision/);
    expect(printed).toContain('By category');
  });

  test('--out writes JSON, CSV and a page, making the folder', async () => {
    const out = join(folder, 'a', 'b');
    await evaluate('--json', '--out', out);
    expect((await readdir(out)).sort()).toEqual(['evaluation.csv', 'evaluation.json', 'report.html']);
    const { provenance, ...figures } = JSON.parse(await readFile(join(out, 'evaluation.json'), 'utf8'));
    expect(figures).toEqual(JSON.parse(printed));
    expect(provenance.inputs.map(({ role }: { role: string }) => role)).toEqual(['truth', 'detections']);
    expect(await readFile(join(out, 'evaluation.csv'), 'utf8')).toContain('all,paper,F1,0.');
    expect(said).toContain('images are not beside');
  });

  test('--out that is a file is said, with its name', async () => {
    const taken = join(folder, 'truth.json');
    await expect(evaluate('--out', taken)).rejects.toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining(taken),
    });
    expect(printed).toBe('');
  });

  test('a category that the truth lacks is named on stderr, the rest measured', async () => {
    const path = join(folder, 'results.json');
    const [first, ...rest] = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify([{ ...first, category_id: 99 }, ...rest]));
    await evaluate('--json');
    expect(said).toContain(`${path}: [0].category_id: category 99 is not in the truth; its 1 detections are left out`);
    expect(JSON.parse(printed).coco.AP).toBeGreaterThan(0);
  });

  test.each([
    ['results of an unknown image', 'results.json', '[{"image_id":-1,"category_id":5,"bbox":[1,2,3,4],"score":1}]'],
    ['results that are cut', 'results.json', '[{"image_id":1,'],
    ['a score of NaN', 'results.json', '[{"image_id":1,"category_id":5,"bbox":[1,2,3,4],"score":NaN}]'],
    ['a score of null', 'results.json', '[{"image_id":1,"category_id":5,"bbox":[1,2,3,4],"score":null}]'],
    ['results that are empty', 'results.json', ''],
    ['truth that is a list', 'truth.json', '[]'],
    ['truth that is cut', 'truth.json', '{"images": ['],
  ])('refuses %s, with the file', async (_, name, text) => {
    await writeFile(join(folder, name), text);
    await expect(evaluate()).rejects.toMatchObject({ code: 'bad-format', place: { file: join(folder, name) } });
    expect(printed).toBe('');
  });

  test.each([
    ['images', '{"images":[],"categories":[{"id":1,"name":"sperm"}],"annotations":[]}'],
    ['categories', '{"images":[{"id":1,"file_name":"a.jpg","width":9,"height":9}],"categories":[],"annotations":[]}'],
  ])('refuses a truth without %s', async (what, text) => {
    await writeFile(join(folder, 'truth.json'), text);
    await writeFile(join(folder, 'results.json'), '[]');
    await expect(evaluate()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(`lists no ${what}`),
    });
  });

  test('says that detections are empty, and measures', async () => {
    await writeFile(join(folder, 'results.json'), '[]');
    await evaluate('--json');
    expect(said).toContain('there is no detection: everything counts as missed');
    expect(JSON.parse(printed).found.recall30).toBe(0);
  });

  test('--images where there are none: each is named, the report written, the exit status 1', async () => {
    const before = process.exitCode;
    await evaluate('--out', join(folder, 'out'), '--images', folder);
    expect(process.exitCode).toBe(1);
    process.exitCode = before;
    expect(said).toMatch(/^error: .* does not exist/m);
    expect(await readFile(join(folder, 'out/report.html'), 'utf8')).toContain('These images were not to be had');
  });

  test('--model measures its thresholds; a file that is no model is refused', async () => {
    await evaluate('--json', '--model', join(import.meta.dirname, '../../models/tesescope.onnx'));
    const { modelPoints } = JSON.parse(printed);
    expect(new Set(modelPoints.map(({ name }: { name: string }) => name))).toEqual(
      new Set(['screening', 'balanced', 'strict']),
    );
    await expect(evaluate('--model', join(folder, 'truth.json'))).rejects.toMatchObject({ code: 'bad-model' });
  });

  test('a missing file is said, with its name', async () => {
    await rm(join(folder, 'results.json'));
    await expect(evaluate()).rejects.toMatchObject({
      code: 'not-found',
      place: { file: join(folder, 'results.json') },
    });
  });

  test('--json adds centres, errors, tables, calibration, work saved and intervals', async () => {
    await evaluate('--json', '--frames-per-second', '50', '--micrometres-per-pixel', '0.25');
    const all = JSON.parse(printed);
    expect(Object.keys(all.centre)).toEqual(['AP', 'recall']);
    expect(Object.keys(all.errors)).toEqual([
      'classification',
      'localisation',
      'both',
      'duplicate',
      'background',
      'missed',
    ]);
    expect(Object.keys(all.tables)).toEqual(['stratum', 'patient', 'phenotype', 'size']);
    expect(all.tables.size.length).toBe(3);
    expect(all.calibration.expectedCalibrationError).toBeGreaterThan(0);
    expect(all.workSaved.fields.until.map(({ share }: { share: number }) => share)).toEqual([0.9, 0.95, 0.99, 1]);
    expect(all.intervals.centreAP.lower).toBeLessThanOrEqual(all.centre.AP);
    const [point] = all.curves[0].bestF1;
    expect(point.falseAlarmsPerHour).toBeCloseTo(point.falseAlarmsPerImage * 180_000, 6);
    expect(point.falseAlarmsPerSquareMillimetre).toBeGreaterThan(point.falseAlarmsPerImage);
    expect(all.comparison).toBeUndefined();
  });

  test('--groups makes a table of patients, and names what it leaves out', async () => {
    const { images } = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'));
    const names: string[] = images.map((image: { file_name: string }) => image.file_name);
    const groups = Object.fromEntries(names.slice(1).map((name, k) => [name, `patient ${k % 3}`]));
    await writeFile(join(folder, 'groups.json'), JSON.stringify(groups));
    await evaluate('--json', '--groups', join(folder, 'groups.json'));
    const { patient } = JSON.parse(printed).tables;
    expect(patient.map(({ name }: { name: string }) => name)).toEqual(['patient 0', 'patient 1', 'patient 2']);
    expect(said).toContain(`${join(folder, 'groups.json')}: 1 images of the truth are not named (${names[0]} first)`);
  });

  test('--against compares, in JSON and in words', async () => {
    await writeFile(join(folder, 'none.json'), '[]');
    await evaluate('--json', '--against', join(folder, 'none.json'));
    const { comparison, found } = JSON.parse(printed);
    expect(comparison.recall30).toMatchObject({ value: expect.closeTo(found.recall30, 12), other: 0 });
    expect(comparison.recall30.pValue).toBeLessThan(0.01);
    printed = '';
    await evaluate('--against', join(folder, 'none.json'));
    expect(printed).toContain('Against the other detections');
  });

  test.each(['isotonic', 'platt'])('--calibration writes a map: %s', async (kind) => {
    const file = join(folder, 'map.json');
    await evaluate('--calibration', file, '--calibration-map', kind);
    expect(parseCalibration(await readFile(file, 'utf8'), file)).toMatchObject({ kind, data: 'truth.json' });
  });

  test.each([
    ['--frames-per-second', '0'],
    ['--micrometres-per-pixel', 'small'],
    ['--calibration-map', 'linear'],
  ])('%s %s is wrong usage', async (...words) => {
    await expect(evaluate(...words)).rejects.toMatchObject({ code: 'commander.invalidArgument' });
    expect(printed).toBe('');
  });

  test('asks for what is missing on the command line', async () => {
    await expect(evaluateCommand().exitOverride().parseAsync([], { from: 'user' })).rejects.toMatchObject({
      code: 'commander.missingMandatoryOptionValue',
    });
    expect(said).toContain('--truth');
  });

  test('--help has an example', async () => {
    await expect(evaluate('--help')).rejects.toMatchObject({ code: 'commander.helpDisplayed' });
    expect(printed).toContain('$ tesescope evaluate --truth truth.json --detections results.json');
  });
});
