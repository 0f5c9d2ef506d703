import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/annotation/dataset.ts';
import { writeCoco } from '../../src/annotation/formats/coco/writeCoco.ts';
import { writeViaCsv } from '../../src/annotation/formats/via/writeViaCsv.ts';
import { writeViaJson } from '../../src/annotation/formats/via/writeViaJson.ts';
import { benchmarkCommand } from '../../src/cli/benchmark.ts';
import { consensusCommand } from '../../src/cli/dataset/consensusCommand.ts';
import { formatCocoResults } from '../../src/evaluation/cocoResults.ts';
import { readDataset } from '../../src/platform/node/readDataset.ts';
import { createRandom } from '../../src/random.ts';
import { drawRater } from '../evaluation/raters/drawnRaters.ts';
import { type Outcome, runCommand } from './raters/runCommand.ts';

const samples = join(import.meta.dirname, '../../samples/dataset.json');
let folder: string;
let raters: readonly string[];
let results: string;

const save = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const run = (...words: readonly string[]): Promise<Outcome> => runCommand(benchmarkCommand(), words);
const arguments_ = (): readonly string[] => ['--raters', ...raters, '--detections', results];

/** Detections of somebody who draws as raters do, of the ids of a dataset. */
const resultsOf = (truth: Dataset): string => {
  const random = createRandom(9);
  const { annotations } = drawRater(truth, 'model', 77).dataset;
  return formatCocoResults(
    annotations.map(({ imageId, categoryId, box }) => ({ imageId, categoryId, box, score: random() })),
  );
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'benchmark-'));
  const truth = await readDataset(samples);
  const [anna, ben, carla] = ['anna', 'ben', 'carla'].map((name, seed) => drawRater(truth, name, seed).dataset);
  const timed = ben!.images.map((image) => ({ ...image, attributes: { seconds: '30' } }));
  raters = [
    await save('anna.json', writeCoco(anna!)),
    await save('ben.csv', writeViaCsv({ ...ben!, images: timed })),
    await save('carla.json', writeViaJson(carla!)),
  ];
  results = await save('results.json', resultsOf(truth));
});
afterEach(() => rm(folder, { recursive: true }));

describe('benchmark', () => {
  test('three drawn raters of the samples, beside the truth, with files', async () => {
    const out = join(folder, 'a', 'b');
    const { stdout, stderr, exitCode } = await run(
      ...arguments_(),
      '--truth',
      samples,
      '--threshold',
      '0.2',
      '--out',
      out,
    );
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain('error');
    expect(stdout).toContain('7 images in 5 groups (patients), 3 raters');
    expect(stdout).toMatch(/^ {2}ben +\d+ +\d+ +30\.0$/m);
    expect(stdout).toContain('Against the truth given');
    expect((await readdir(out)).sort()).toEqual(['benchmark.csv', 'benchmark.json', 'report.html']);
    const page = await readFile(join(out, 'report.html'), 'utf8');
    expect(page.includes('3 raters (anna, ben, carla) and the model')).toBe(true);
    const json = JSON.parse(await readFile(join(out, 'benchmark.json'), 'utf8'));
    expect(json.settings).toEqual({
      quorum: 2,
      iou: 0.5,
      rule: 'clique',
      mean: 'all',
      margin: 0.05,
      threshold: 0.2,
      isThresholdGiven: true,
    });
    expect(json.times).toEqual({ ben: { seconds: 210, images: 7 } });
    for (const { reference, name, figures } of json.results) {
      expect({ reference, name, isFound: figures.recall30 > 0.6 }).toEqual({ reference, name, isFound: true });
      expect(figures.AP50Worst).toBeLessThanOrEqual(figures.AP50Best);
    }
  });

  test('the raters’ order does not matter; ids are those of dataset consensus', async () => {
    const consensus = join(folder, 'consensus.json');
    const vias = [raters[1]!, raters[2]!];
    expect((await runCommand(consensusCommand(), [...vias, '--out', consensus])).exitCode).toBe(0);
    const shuffled = await save('shuffled.json', resultsOf(await readDataset(consensus)));
    const of = (...files: readonly string[]) => run('--raters', ...files, '--detections', shuffled, '--json');
    const { stdout } = await of(...vias);
    expect((await of(...[...vias].reverse())).stdout).toBe(stdout);
    const { stdout: beside } = await run('--raters', ...vias, '--detections', shuffled, '--json', '--truth', consensus);
    const withTruth = JSON.parse(beside).results.filter(
      ({ reference }: { reference: string }) => reference !== 'truth',
    );
    expect(withTruth).toEqual(JSON.parse(stdout).results);
  });

  test('a threshold that is not given is chosen, and nothing claimed of it', async () => {
    const { stdout } = await run(...arguments_(), '--json');
    const { settings, differences } = JSON.parse(stdout);
    expect(settings.isThresholdGiven).toBe(false);
    const verdictsOf = (name: string) =>
      differences
        .filter(({ figure }: { figure: string }) => figure === name)
        .map(({ verdict }: { verdict: string }) => verdict);
    expect(new Set(verdictsOf('F1'))).toEqual(new Set(['not claimed']));
    expect(verdictsOf('AR100')).not.toContain('not claimed');
  });

  test('an image that a rater lacks is left out: exit 1, the rest is done', async () => {
    const truth = await readDataset(samples);
    const fewer = {
      ...truth,
      images: truth.images.slice(1),
      annotations: truth.annotations.filter(({ imageId }) => imageId !== 1),
    };
    const lacking = await save('lacking.json', writeCoco(fewer));
    const { stdout, stderr, exitCode } = await run('--raters', raters[0]!, lacking, '--detections', results, '--json');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`error: ${lacking}: 1 of 7 images are not listed (diffuse-1.jpg)`);
    expect(JSON.parse(stdout).images).toBe(6);
  });

  test.each([
    ['detections of an unknown image', '[{"image_id":99,"category_id":1,"bbox":[1,2,3,4],"score":1}]', 'image 99'],
    ['a score that is no number', '[{"image_id":1,"category_id":1,"bbox":[1,2,3,4],"score":"high"}]', '[0].score'],
    ['cut detections', '[{"image_id":1,', 'not valid JSON'],
    ['empty detections', '', 'is empty'],
  ])('refuses %s: exit 1', async (_, text, message) => {
    await writeFile(results, text);
    const { stdout, stderr, exitCode } = await run(...arguments_(), '--truth', samples);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toContain(results);
    expect(stderr).toContain(message);
  });

  test('raters of other images than the truth are refused', async () => {
    const other = await save('other.json', (await readFile(samples, 'utf8')).replaceAll('.jpg', '.png'));
    const { stderr, exitCode } = await run(...arguments_(), '--truth', other);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is no image that every file lists');
  });

  test('--out that is a file is said, with its name', async () => {
    const { stderr, exitCode } = await run(...arguments_(), '--out', results);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`Cannot make the folder ${results}`);
  });

  test.each([
    [['--detections', 'd.json'], '--raters'],
    [['--raters', 'a.json', 'b.json'], '--detections'],
    [['--raters', 'a.json', '--detections', 'd.json'], 'two raters or more'],
    [['--raters', 'a.json', 'b.json', '--detections', 'd.json', '--margin', 'some'], 'from 0 to 1'],
    [['--raters', 'a.json', 'b.json', '--detections', 'd.json', '--threshold', '2'], 'from 0 to 1'],
    [['--raters', 'a.json', 'b.json', '--detections', 'd.json', '--quorum', '3'], 'quorum of 3'],
  ])('%j is wrong usage: exit 2', async (words, message) => {
    const { stdout, stderr, exitCode } = await run(...words);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(message);
  });

  test('--help has examples', async () => {
    expect((await run('--help')).stdout).toContain('$ tesescope benchmark --raters anna.csv ben.csv carla.csv');
  });
});
