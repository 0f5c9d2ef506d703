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

  it('puts a calibration in, and keeps it from then on', async () => {
    const calibration = { kind: 'platt', slope: 0.5, offset: -1, detections: 40, data: 'truth.json' };
    await writeFile(join(folder, 'chances.json'), JSON.stringify(calibration));
    const { stdout } = await run('--out', 'calibrated.onnx', '--calibration', 'chances.json');
    expect(stdout).toBe('calibrated.onnx: images [1, 3, 96, 96], chances fitted to 40 detections of truth.json\n');
    const original = readModel(writeModel(randomModel()), 'model.onnx');
    const calibrated = readModel(await readFile(join(folder, 'calibrated.onnx')), 'calibrated.onnx');
    expect(calibrated).toEqual({ ...original, metadata: { ...original.metadata, calibration } });
    await runProgram(['export', '--model', 'calibrated.onnx', '--out', 'again.onnx'], folder);
    expect(readModel(await readFile(join(folder, 'again.onnx')), 'again.onnx')).toEqual(calibrated);
  });

  it('makes boxes larger, and says by how much', async () => {
    await run('--out', 'loose.onnx', '--box-scale', '1.1');
    await runProgram(['export', '--model', 'loose.onnx', '--out', 'looser.onnx', '--box-scale', '1.1'], folder);
    const [original, looser] = [
      readModel(writeModel(randomModel()), ''),
      readModel(await readFile(join(folder, 'looser.onnx')), ''),
    ];
    expect(looser.metadata.boxScale).toBeCloseTo(1.21);
    const bias = (model: typeof looser) => [...model.weights.get('head0.box.bias')!.data];
    expect(bias(looser)[2]! - bias(original)[2]!).toBeCloseTo(5 * Math.log(1.21), 4);
    expect(bias(looser)[0]).toBe(bias(original)[0]);
    expect((await run('--out', 'never.onnx', '--box-scale', '3')).code).toBe(2);
  });

  it('refuses what is no calibration, and writes nothing', async () => {
    await writeFile(join(folder, 'points.json'), '{"kind":"platt","slope":-1}');
    const { code, stderr } = await run('--out', 'never.onnx', '--calibration', 'points.json');
    expect(code).toBe(1);
    expect(stderr).toMatch(/points\.json is no calibration, as "tesescope evaluate --calibration" writes: .*>=0/s);
    await expect(readFile(join(folder, 'never.onnx'))).rejects.toThrow();
  });

  it('says where it cannot write', async () => {
    const { code, stderr } = await run('--out', 'none/out.onnx');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tesescope: Cannot write none\/out\.onnx: its folder does not exist/);
  });
});
