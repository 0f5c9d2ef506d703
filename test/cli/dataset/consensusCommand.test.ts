import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/annotation/dataset.ts';
import { writeCoco } from '../../../src/annotation/formats/coco/writeCoco.ts';
import { writeViaCsv } from '../../../src/annotation/formats/via/writeViaCsv.ts';
import { writeViaJson } from '../../../src/annotation/formats/via/writeViaJson.ts';
import { consensusCommand } from '../../../src/cli/dataset/consensusCommand.ts';
import { readDataset } from '../../../src/platform/node/readDataset.ts';
import { tinyAnnotation, tinyDataset, tinyImage } from '../../annotation/tinyDataset.ts';
import { drawRater } from '../../evaluation/raters/drawnRaters.ts';
import { type Outcome, runCommand } from '../raters/runCommand.ts';

const samples = join(import.meta.dirname, '../../../samples/dataset.json');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consensus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const save = async (name: string, text: string): Promise<string> => {
  await writeFile(at(name), text);
  return at(name);
};
const run = (...words: readonly string[]): Promise<Outcome> => runCommand(consensusCommand(), words);

describe('dataset consensus', () => {
  test('three drawn raters of the samples, in COCO and VIA, in every order', async () => {
    const truth = await readDataset(samples);
    const [anna, ben, carla] = ['anna', 'ben', 'carla'].map((name, seed) => drawRater(truth, name, seed).dataset);
    const files = [
      await save('anna.json', writeCoco(anna!)),
      await save('ben.csv', writeViaCsv(ben!)),
      await save('carla.json', writeViaJson(carla!)),
    ];
    const [a, b, c] = files as [string, string, string];
    const texts: string[] = [];
    for (const order of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]) {
      const { stderr, exitCode } = await run(...order, '--out', at('out.json'));
      expect(exitCode).toBe(0);
      expect(stderr).not.toContain('error');
      texts.push(await readFile(at('out.json'), 'utf8'));
    }
    expect(new Set(texts).size).toBe(1);
    const consensus = await readDataset(at('out.json'));
    expect(consensus.images.map(({ patient }) => patient)).toContain('sample-e');
    const share = consensus.annotations.length / truth.annotations.length;
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThanOrEqual(1);
  });

  test('tells what was agreed on', async () => {
    const two = await save('two.json', writeCoco(tinyDataset()));
    const one = await save('one.json', writeCoco(tinyDataset({ annotations: [tinyAnnotation(1)] })));
    expect(await run(two, one, '--out', at('out.json'))).toEqual({
      stdout:
        `${at('out.json')}: 2 images, 1 annotations (sperm 1, round cell 0)\n` +
        'agreed on: 1 by 2 of 2\nboxes that too few agree with: one 0, two 1\n',
      stderr: '',
      exitCode: 0,
    });
    const { stdout } = await run(two, one, '--out', at('out.json'), '--json');
    expect(JSON.parse(stdout)).toEqual({
      images: 2,
      annotations: 1,
      classes: { sperm: 1, 'round cell': 0 },
      votes: [{ votes: 2, boxes: 1 }],
      unshared: { one: 0, two: 1 },
    });
  });

  test('options change the rule', async () => {
    const boxAt = (x: number): Dataset =>
      tinyDataset({ annotations: [tinyAnnotation(1, { box: { x, y: 0, width: 10, height: 10 } })] });
    const files = [
      await save('a.json', writeCoco(boxAt(0))),
      await save('b.json', writeCoco(boxAt(3))),
      await save('c.json', writeCoco(boxAt(6))),
    ];
    const left = async (...options: readonly string[]): Promise<readonly number[]> => {
      expect((await run(...files, '--out', at('out.json'), ...options)).exitCode).toBe(0);
      return (await readDataset(at('out.json'))).annotations.map(({ box }) => box.x);
    };
    expect(await left()).toEqual([1.5]);
    expect(await left('--rule', 'chain')).toEqual([3]);
    expect(await left('--rule', 'chain', '--mean', 'best-pair')).toEqual([1.5]);
    expect(await left('--iou', '0.2')).toEqual([3]);
    expect(await left('--iou', '0.6')).toEqual([]);
    expect(await left('--quorum', '3')).toEqual([]);
    expect(await left('--quorum', '1')).toEqual([1.5, 6]);
  });

  test('different image sets: the rest is done, exit 1', async () => {
    const a = await save('a.json', writeCoco(tinyDataset()));
    const b = await save(
      'b.json',
      writeCoco(tinyDataset({ images: [tinyImage(1)], annotations: [tinyAnnotation(1)] })),
    );
    const { stderr, exitCode } = await run(a, b, '--out', at('out.json'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`error: ${b}: 1 of 2 images are not listed (2.png)`);
    expect((await readDataset(at('out.json'))).images).toHaveLength(1);
  });

  test('bad input: exit 1 and a message, nothing written', async () => {
    const a = await save('a.json', writeCoco(tinyDataset()));
    for (const [name, text] of [
      ['cut.json', '{"images": ['],
      ['empty.csv', ''],
      ['odd.csv', 'x,y\n1,2\n'],
      ['results.json', '[]'],
      ['foreign.json', writeCoco(tinyDataset({ images: [tinyImage(1, { fileName: 'q.png' })], annotations: [] }))],
    ] as const) {
      const { stderr, exitCode } = await run(a, await save(name, text), '--out', at('out.json'));
      expect(exitCode).toBe(1);
      expect(stderr).toContain(at(name));
      await expect(readFile(at('out.json'))).rejects.toThrow('ENOENT');
    }
    expect((await run(a, at('none.json'), '--out', at('out.json'))).stderr).toContain('none.json does not exist');
  });

  test.each([
    [['--out', 'o.json'], 'missing required argument'],
    [['a.json'], '--out'],
    [['a.json', '--out', 'o.json'], 'two raters or more'],
    [['a.json', 'a.json', '--out', 'o.json'], 'given twice'],
    [['a.json', 'b.json', '--out', 'o.json', '--quorum', '3'], 'quorum of 3'],
    [['a.json', 'b.json', '--out', 'o.json', '--iou', 'half'], 'Give a number'],
    [['a.json', 'b.json', '--out', 'o.json', '--iou', '0'], 'above 0'],
    [['a.json', 'b.json', '--out', 'o.json', '--rule', 'vote'], 'clique, chain, pair'],
  ])('%j is wrong usage: exit 2', async (words, message) => {
    const { stdout, stderr, exitCode } = await run(...words);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(message);
  });

  test('--help has examples', async () => {
    expect((await run('--help')).stdout).toContain('$ tesescope dataset consensus anna.csv ben.json carla.csv');
  });
});
