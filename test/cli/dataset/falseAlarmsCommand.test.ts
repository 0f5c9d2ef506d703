import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCoco } from '../../../src/annotation/formats/coco/writeCoco.ts';
import { falseAlarmsCommand } from '../../../src/cli/dataset/falseAlarmsCommand.ts';
import { formatCocoResults } from '../../../src/evaluation/cocoResults.ts';
import { readDataset } from '../../../src/platform/node/readDataset.ts';
import { trainedClasses, trainingExamples } from '../../../src/training/trainingExample.ts';
import { tinyDataset } from '../../annotation/tinyDataset.ts';
import { runCommand } from '../raters/runCommand.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'false-alarms-'));
  await writeFile(join(folder, 'truth.json'), writeCoco(tinyDataset()));
  const box = { x: 50, y: 50, width: 10, height: 10 };
  const detection = { imageId: 1, categoryId: 1, box };
  const results = formatCocoResults([
    { ...detection, score: 0.8 },
    { ...detection, box: { ...box, x: 80 }, score: 0.1 },
  ]);
  await writeFile(join(folder, 'results.json'), results);
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...words: string[]) => {
  const files = [join(folder, 'truth.json'), '--detections', join(folder, 'results.json')];
  return runCommand(falseAlarmsCommand(), [...files, '--out', join(folder, 'marked.json'), ...words]);
};

test('writes a dataset from which training takes the false alarms as background', async () => {
  const { stdout, exitCode } = await run();
  const out = join(folder, 'marked.json');
  expect({ stdout, exitCode }).toEqual({
    stdout: `${out}: 2 images, 3 annotations (sperm 2, round cell 0, not sperm 1)\n`,
    exitCode: 0,
  });
  const dataset = await readDataset(out);
  const [first] = trainingExamples(dataset, trainedClasses(dataset));
  expect(first!.truths.map(({ classIndex }) => classIndex)).toEqual([1, 0]);
});

test('a lower score marks more, and JSON says how many', async () => {
  const { stdout } = await run('--score', '0.1', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ images: 2, classes: { sperm: 2, 'not sperm': 2 } });
});

test('a score beyond 1 is wrong usage', async () => {
  const { stderr, exitCode } = await run('--score', '20');
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('from 0 to 1') });
});
