import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModel, writeModel } from '../../src/detection/modelFile.ts';
import { readOnnx } from '../../src/graph/readOnnx.ts';
import { randomModel } from '../detection/randomModel.ts';
import { runProgram } from './runProgram.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-export-'));
  await writeFile(join(folder, 'model.onnx'), writeModel(randomModel()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: string[]) => runProgram(['export', '--model', 'model.onnx', ...words], folder);

describe.concurrent('export', () => {
  it('writes the model at another size and batch', async () => {
    const outcome = await run('--out', 'wide.onnx', '--width', '128', '--height', '64', '--batch', '4');
    expect(outcome).toEqual({ code: 0, stdout: 'wide.onnx: images [4, 3, 64, 128]\n', stderr: '' });
    const bytes = await readFile(join(folder, 'wide.onnx'));
    expect(readOnnx(bytes, 'wide.onnx').inputs).toEqual([{ name: 'images', shape: [4, 3, 64, 128] }]);
    const { metadata, weights } = readModel(bytes, 'wide.onnx');
    const original = readModel(writeModel(randomModel()), 'model.onnx');
    expect(metadata).toEqual({ ...original.metadata, input: { width: 128, height: 64 } });
    expect(weights).toEqual(original.weights);
  });

  it('keeps the size where none is given', async () => {
    await run('--out', 'same.onnx');
    const same = await readFile(join(folder, 'same.onnx'));
    expect(same.equals(await readFile(join(folder, 'model.onnx')))).toBe(true);
  });

  it('says where it cannot write', async () => {
    const { code, stderr } = await run('--out', 'none/out.onnx');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tesescope: Cannot write none\/out\.onnx: its folder does not exist/);
  });
});
