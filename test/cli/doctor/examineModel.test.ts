import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examineModel } from '../../../src/cli/doctor/examineModel.ts';
import { writeModel } from '../../../src/detection/modelFile.ts';
import { findProgram } from '../../../src/platform/node/findProgram.ts';
import { randomModel, smallObjectSpec } from '../../detection/randomModel.ts';

const sample = join(import.meta.dirname, '../../../samples/diffuse-1.jpg');
const points = (screening: number) => ({ operatingPoints: { screening, balanced: screening, strict: screening } });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-examine-'));
  await writeFile(join(folder, 'sees.onnx'), writeModel(randomModel(smallObjectSpec, points(0.1))));
  const heads = { ...points(0.1), labelStyle: 'head' } as const;
  await writeFile(join(folder, 'heads.onnx'), writeModel(randomModel(smallObjectSpec, heads)));
  await writeFile(join(folder, 'blind.onnx'), writeModel(randomModel(smallObjectSpec, points(1))));
});
afterAll(() => rm(folder, { recursive: true }));

it('counts what a model finds in a sample', async () => {
  expect(await examineModel(join(folder, 'sees.onnx'), sample)).toMatch(/^random finds \d+ in a sample$/);
  expect(await examineModel(join(folder, 'heads.onnx'), sample)).toMatch(/ in a sample, boxes around heads$/);
});

it('fails where a model finds nothing, or is not there', async () => {
  await expect(examineModel(join(folder, 'blind.onnx'), sample)).rejects.toThrow(/finds nothing in/);
  await expect(examineModel(join(folder, 'none.onnx'), sample)).rejects.toThrow(/none\.onnx does not exist/);
});

it('finds programs on PATH', async () => {
  expect(await findProgram('node')).toMatch(/node(\.exe)?$/);
  expect(await findProgram('no-such-program')).toBeUndefined();
});
