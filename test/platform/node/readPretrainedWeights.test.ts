import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { floats, type GraphSession } from '../../../src/graph/engine.ts';
import { sigmoid } from '../../../src/graph/operators/sigmoid.ts';
import { constant, input } from '../../../src/graph/tensor.ts';
import type { NamedTensors } from '../../../src/graph/tensorData.ts';
import { writeOnnx } from '../../../src/graph/writeOnnx.ts';
import { rasterToTensor } from '../../../src/image/rasterToTensor.ts';
import { decodeBoxes } from '../../../src/network/boxCoding.ts';
import { featureMapSizes } from '../../../src/network/defaultBoxes/featureMapSizes.ts';
import { ssdAnchorGenerator } from '../../../src/network/defaultBoxes/ssdAnchorGenerator.ts';
import { paperFeatureMaps } from '../../../src/network/featureMaps.ts';
import { mobileNetV2 } from '../../../src/network/mobileNetV2.ts';
import { ssdHeads } from '../../../src/network/ssdHeads.ts';
import { onnxRuntimeEngine } from '../../../src/platform/node/onnxRuntimeEngine.ts';
import { readImage } from '../../../src/platform/node/readImage.ts';
import { readPretrainedWeights } from '../../../src/platform/node/readPretrainedWeights.ts';

const side = 300;
const columns = 24;
const boxesPerCell = [3, 6, 6, 6, 6, 6];

/** The network that this project builds, asked for its weights by name and shape. */
function buildNetwork(weights: NamedTensors) {
  const images = input('images', [1, 3, side, side]);
  const asked = new Map<string, readonly number[]>();
  const take = (name: string, shape: readonly number[]) => {
    asked.set(name, shape);
    return constant(weights.get(name)!.data, shape, 'float32', name);
  };
  const maps = paperFeatureMaps(mobileNetV2(images, take), take);
  const { classLogits, boxCodes } = ssdHeads(maps, take, boxesPerCell, columns - 1);
  return { images, asked, outputs: { scores: sigmoid(classLogits), boxCodes } };
}

describe('the pretrained weights', () => {
  test('are just those that the network asks for, in its shapes', async () => {
    const weights = await readPretrainedWeights();
    const { asked } = buildNetwork(weights);
    const found = new Map(Array.from(weights, ([name, { shape }]) => [name, shape]));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(asked));
    for (const { shape, data } of weights.values()) {
      expect(data.length).toBe(shape.reduce((product, size) => product * size, 1));
      expect(data.every(Number.isFinite)).toBe(true);
    }
  });
});

const photographs = new URL('../../../../shared/data/pretrained-check/', import.meta.url);
const names = existsSync(photographs) ? ['astronaut.png', 'coffee.png', 'chelsea.png'] : [];

describe.skipIf(names.length === 0)('on photographs (skipped where ../shared/data is absent)', () => {
  const labels = readFileSync(
    new URL('../../../node_modules/@mediapipe/objectron/objectron_solution_packed_assets.data', import.meta.url),
  )
    .subarray(0, 184)
    .toString('latin1')
    .split('\n');
  const boxes = ssdAnchorGenerator({
    inputHeight: side,
    inputWidth: side,
    featureMaps: featureMapSizes(side, side, [16, 32, 64, 128, 256, 512]),
  });
  let session: GraphSession;

  beforeAll(async () => {
    const { images, outputs } = buildNetwork(await readPretrainedWeights());
    session = await onnxRuntimeEngine({ threads: 1 }).load(writeOnnx({ inputs: [images], outputs }));
  });

  test.each(names)('%s is answered as it must be', async (name) => {
    const expected = JSON.parse(readFileSync(new URL('expected.json', photographs), 'utf8')).images[name];
    const data = new Float32Array(3 * side * side);
    const raster = await readImage(fileURLToPath(new URL(name, photographs)));
    rasterToTensor(raster, 'stretch', { data, offset: 0, width: side, height: side });
    const images = floats(
      data.map((value) => value * 2 - 1),
      [1, 3, side, side],
    );
    const { scores, boxCodes } = await session.run({ images });
    const scored = Array.from(scores.data as Float32Array).map((score, k) => (k % columns === 0 ? 0 : score));
    const best = scored.indexOf(Math.max(...scored));
    expect(labels[best % columns]).toBe(expected.label);
    expect(Math.abs(scored[best] - expected.score)).toBeLessThanOrEqual(0.03);
    const corners = decodeBoxes(boxCodes.data as Float32Array, boxes).subarray(Math.floor(best / columns) * 4);
    expected.box.forEach((edge: number, k: number) => {
      expect(Math.abs(Math.min(1, Math.max(0, corners[k])) - edge)).toBeLessThanOrEqual(0.03);
    });
  });
});
