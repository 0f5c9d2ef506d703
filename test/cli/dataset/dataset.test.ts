import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../src/annotation/dataset.ts';
import { writeCoco } from '../../../src/annotation/formats/coco/writeCoco.ts';
import { datasetCommand } from '../../../src/cli/dataset/datasetCommand.ts';
import { encodeImage } from '../../../src/platform/node/encodeImage.ts';
import { readDataset } from '../../../src/platform/node/readDataset.ts';
import { createRandom } from '../../../src/random.ts';
import { tinyAnnotation, tinyDataset, tinyImage } from '../../annotation/tinyDataset.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dataset-command-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

const run = async (...args: readonly string[]): Promise<Outcome> => {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    const command = datasetCommand();
    for (const each of [command, ...command.commands]) each.exitOverride();
    await command.parseAsync(args, { from: 'user' });
    return { ...written, exitCode: Number(process.exitCode) };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
};

const at = (...parts: readonly string[]): string => join(folder, ...parts);

const save = async (name: string, text: string | Uint8Array): Promise<string> => {
  await mkdir(join(at(name), '..'), { recursive: true });
  await writeFile(at(name), text);
  return at(name);
};

/** A picture that looks like no other of another seed. */
const picture = (seed: number): Promise<Uint8Array> => {
  const random = createRandom(seed);
  const tiles = Array.from({ length: 20 * 16 }, () => Math.floor(256 * random()));
  const data = Uint8Array.from({ length: 100 * 80 }, (_, index) => {
    return tiles[Math.floor(index / 100 / 5) * 20 + Math.floor((index % 100) / 5)]!;
  });
  return encodeImage({ width: 100, height: 80, channels: 1, depth: 8, data }, 'png');
};

const saveDataset = (dataset: Dataset): Promise<string> => save('dataset.json', writeCoco(dataset));

describe('dataset import', () => {
  it('fills in the sizes of a VIA export from its images', async () => {
    await save('images/a.png', await picture(1));
    const csv = await save(
      'via.csv',
      'filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes\n' +
        `a.png,5,"{}",1,0,"{""name"":""circle"",""cx"":20,""cy"":30,""r"":5}","{""type"":""sperm""}"\n`,
    );
    const outcome = await run('import', csv, '--format', 'via', '--images', at('images'), '--out', at('out.json'));
    expect(outcome).toEqual({
      stdout: `${at('out.json')}: 1 images, 1 annotations (sperm 1)\n`,
      stderr: `warning: ${csv}: the region attribute type was taken for the class: sperm\n`,
      exitCode: 0,
    });
    expect(await readDataset(at('out.json'))).toMatchObject({
      images: [{ fileName: 'a.png', width: 100, height: 80 }],
      annotations: [{ box: { x: 15, y: 25, width: 10, height: 10 }, shape: { kind: 'circle' } }],
    });
  });

  it('reads a YOLO folder with its class names, and names what does not fit together', async () => {
    await save('classes.txt', '\uFEFFsperm\r\ncluster\r\n');
    await save('images/a.png', await picture(1));
    await save('images/b.png', await picture(2));
    await save('images/broken.png', (await picture(3)).slice(0, 20));
    await save('labels/a.txt', '1 0.5 0.5 0.1 0.2\n0 0.5 0.5\n');
    await save('labels/broken.txt', '1 0.5 0.5 0.1 0.2\n');
    await save('labels/stray.txt', '1 0.5 0.5 0.1 0.2\n');
    const { exitCode, stderr, stdout } = await run(
      'import',
      folder,
      '--format',
      'yolo',
      '--out',
      at('o.json'),
      '--json',
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ images: 2, annotations: 1, classes: { sperm: 0, cluster: 1 } });
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^error: .*broken\.png.*left out/);
    expect(lines[1]).toMatch(/^error: .*stray\.txt: no image of that name/);
    expect(lines[2]).toMatch(/^error: .*a\.txt: line 2: 3 columns/);
    expect(lines[3]).toMatch(/^warning: b\.png: no label file/);
  });

  it('reads VOC beside its images and says where a size differs or an image is missing', async () => {
    await save('images/a.png', await picture(1));
    const xml = (name: string, width: number): string =>
      `<annotation><filename>${name}</filename><size><width>${width}</width><height>80</height></size></annotation>`;
    await save('annotations/a.xml', xml('a.png', 99));
    await save('annotations/b.xml', xml('b.png', 100));
    await save('annotations/c.xml', '<annotation>');
    const { exitCode, stderr } = await run('import', folder, '--format', 'voc', '--out', at('o.json'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error: .*c\.xml: line 1: no valid XML/);
    expect(stderr).toMatch(/warning: .*a\.png: the annotations say 99 x 80 pixels, the file has 100 x 80/);
    expect(stderr).toMatch(/error: .*b\.png does not exist/);
    expect((await readDataset(at('o.json'))).images.map(({ width }) => width)).toEqual([100, 100]);
  });

  it.each([
    [['--format', 'coco'], 'not-found'],
    [['--format', 'via'], 'not-found'],
    [['--format', 'yolo'], 'not-found'],
    [['--format', 'voc'], 'not-found'],
    [['--format', 'other'], 'commander.invalidArgument'],
    [[], 'commander.missingMandatoryOptionValue'],
  ])('refuses %j of nothing', async (args, code) => {
    await expect(run('import', at('nothing'), ...args, '--out', at('o.json'))).rejects.toMatchObject({ code });
    expect(existsSync(at('o.json'))).toBe(false);
  });

  it('says that a folder has no images or no XML', async () => {
    await save('labels/a.txt', '');
    await expect(run('import', folder, '--format', 'yolo', '--out', at('o.json'))).rejects.toThrow(/--images/);
    await expect(run('import', folder, '--format', 'voc', '--out', at('o.json'))).rejects.toThrow(/has no XML file/);
  });
});

describe('dataset check', () => {
  it('finds missing, copied and similar images', async () => {
    await save('images/1.png', await picture(1));
    await copyFile(at('images/1.png'), at('images/2.png'));
    const dataset = await saveDataset(tinyDataset({ images: [1, 2, 3].map((id) => tinyImage(id)) }));
    const { exitCode, stderr, stdout } = await run('check', dataset, '--images', at('images'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error: .*dataset\.json: image 3: .*3\.png does not exist/);
    expect(stderr).toMatch(/error: .*dataset\.json: image 1: the same image 2 times: 1\.png, 2\.png/);
    expect(stdout).toMatch(/3 images, 2 annotations \(sperm 2, round cell 0\): 2 errors, 0 warnings\n$/);
  });

  it('goes without images, and on where a record cannot be read', async () => {
    const good = await saveDataset(tinyDataset());
    expect(await run('check', good)).toMatchObject({ exitCode: 0, stderr: '' });
    const bad = await save(
      'bad.json',
      (await readFile(good, 'utf8')).replace('"bbox":[1,1,10,10]', '"bbox":[1,1,-10,10]'),
    );
    const { exitCode, stdout } = await run('check', bad, '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).problems).toMatchObject([
      { code: 'bad-box', place: { file: bad, at: 'annotations[0].bbox' } },
    ]);
  });
});

describe('dataset split', () => {
  const patients = (count: number): Dataset =>
    tinyDataset({
      images: Array.from({ length: count }, (_, index) => tinyImage(index + 1, { patient: `P${index >> 1}` })),
      annotations: Array.from({ length: count }, (_, index) => tinyAnnotation(index + 1, { imageId: index + 1 })),
    });

  it('writes three datasets that share no patient', async () => {
    const dataset = await saveDataset(patients(40));
    const { stdout, exitCode } = await run('split', dataset, '--out', at('split'), '--seed', '3', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ train: { images: 32 }, validation: { images: 4 }, test: { images: 4 } });
    const sides = await Promise.all(
      ['train', 'validation', 'test'].map((name) => readDataset(at('split', `${name}.json`))),
    );
    const names = sides.flatMap(({ images }) => [...new Set(images.map(({ patient }) => patient))]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses where images that look alike would cross, but not with --paper', async () => {
    const dataset = await saveDataset(patients(20));
    for (let id = 1; id <= 20; id++) await save(`images/${id}.png`, await picture(id % 10));
    const args = ['split', dataset, '--images', at('images'), '--out', at('split')];
    await expect(run(...args)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/\d+\.png and \d+\.png/),
    });
    expect(existsSync(at('split'))).toBe(false);
    const { exitCode, stderr, stdout } = await run(...args, '--paper');
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^warning: .*look alike lie on different sides/);
    expect(stdout.match(/: \d+ images/g)).toEqual([': 16 images', ': 2 images', ': 2 images']);
  });

  it.each(['0.8,0.1', '0.8,0.1,x', '0.8,-0.1,0.3'])('refuses the fractions %s', async (fractions) => {
    const dataset = await saveDataset(patients(4));
    await expect(run('split', dataset, '--out', at('s'), '--fractions', fractions)).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });
});

describe('dataset export', () => {
  it.each([
    ['coco', 'out.json', []],
    ['via', 'out.json', []],
    ['via', 'out.csv', []],
    ['voc', 'voc', []],
    ['yolo', 'yolo', ['--images', 'images']],
  ])('writes %s to %s, which import reads back', async (format, out, more) => {
    for (const id of [1, 2]) await save(`images/${id}.png`, await picture(id));
    const dataset = await saveDataset(tinyDataset());
    expect(await run('export', dataset, '--format', format, '--out', at(out))).toMatchObject({ exitCode: 0 });
    const images = more.map((part) => (part === 'images' ? at(part) : part));
    const { exitCode } = await run('import', at(out), '--format', format, ...images, '--out', at('back.json'));
    expect(exitCode).toBe(0);
    const { annotations, images: files } = await readDataset(at('back.json'));
    expect(files.map(({ fileName }) => fileName)).toEqual(['1.png', '2.png']);
    expect(annotations.map(({ imageId, box }) => [imageId, Math.round(box.x), box.width])).toEqual([
      [1, 1, 10],
      [2, 2, 10],
    ]);
  });

  it('says what a format has no place for', async () => {
    const { stderr } = await run('export', await saveDataset(tinyDataset()), '--format', 'yolo', '--out', at('yolo'));
    expect(stderr).toContain('attributes stay behind');
  });

  it('writes nothing outside its folder', async () => {
    const dataset = await saveDataset(
      tinyDataset({ images: [tinyImage(1, { fileName: '../evil.png' })], annotations: [] }),
    );
    await expect(run('export', dataset, '--format', 'voc', '--out', at('voc'))).rejects.toMatchObject({
      code: 'refused',
    });
    expect(existsSync(at('evil.xml'))).toBe(false);
  });
});

describe('dataset --help', () => {
  it.each(['import', 'check', 'split', 'export'])('shows an example of %s', async (name) => {
    const command = datasetCommand().commands.find((each) => each.name() === name)!;
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text) });
    command.outputHelp();
    expect(help).toContain(`$ tesescope dataset ${name} `);
    expect(help).toContain('--json');
  });
});
