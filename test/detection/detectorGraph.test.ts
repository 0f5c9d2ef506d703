import { beforeAll, describe, expect, it } from 'vitest';
import { detectorGraph } from '../../src/detection/detectorGraph.ts';
import { constant, input, type Tensor } from '../../src/graph/tensor.ts';
import { decodeBoxes } from '../../src/network/boxCoding.ts';
import { buildNetwork } from '../../src/network/buildNetwork.ts';
import { type NetworkSpec, networkDefaultBoxes } from '../../src/network/networkSpec.ts';
import { runGraph } from '../graph/runGraph.ts';
import { paperSpecOfTwo, randomModel, smallObjectSpec } from './randomModel.ts';

const size = { width: 96, height: 64 };
const batch = 2;

describe.each([
  ['paper', paperSpecOfTwo],
  ['small-object', smallObjectSpec],
] as const)('detectorGraph of the %s preset', (_, spec: NetworkSpec) => {
  const { weights } = randomModel(spec);
  const held = (name: string, shape: readonly number[]): Tensor => constant(weights.get(name)!.data, shape);
  const defaultBoxes = networkDefaultBoxes(spec, size);
  const pixels = Float32Array.from({ length: batch * 3 * 64 * 96 }, (__, i) => ((i * 7919) % 256) / 255);
  let boxes: Float32Array;
  let scores: Float32Array;
  let logits: Float32Array;
  let codes: Float32Array;

  beforeAll(async () => {
    const detector = detectorGraph(spec, held, size, batch);
    const detected = await runGraph([[detector.inputs[0]!, pixels]], detector.outputs);
    boxes = detected.boxes!.data as Float32Array;
    scores = detected.scores!.data as Float32Array;
    expect(detected.boxes!.shape).toEqual([batch, defaultBoxes.count, 4]);
    expect(detected.scores!.shape).toEqual([batch, defaultBoxes.count, spec.classes]);
    const images = input('images', [batch, 3, size.height, size.width]);
    const { classLogits, boxCodes } = buildNetwork(spec, images, held);
    const predicted = await runGraph([[images, pixels]], { classLogits, boxCodes });
    logits = predicted.classLogits!.data as Float32Array;
    codes = predicted.boxCodes!.data as Float32Array;
  });

  it('decodes boxes as box coding does', () => {
    for (let image = 0; image < batch; image++) {
      const length = defaultBoxes.count * 4;
      const expected = decodeBoxes(codes.subarray(image * length, (image + 1) * length), defaultBoxes);
      expected.forEach((value, index) => {
        const actual = boxes[image * length + index]!;
        expect(Math.abs(actual - value)).toBeLessThan(1e-4 * Math.max(1, Math.abs(value)));
      });
    }
  });

  it('gives the softmax of the logits without the background', () => {
    const columns = spec.classes + 1;
    for (let row = 0; row < batch * defaultBoxes.count; row++) {
      const powers = Array.from(logits.subarray(row * columns, (row + 1) * columns), Math.exp);
      const sum = powers.reduce((total, power) => total + power, 0);
      for (let k = 0; k < spec.classes; k++) {
        expect(scores[row * spec.classes + k]!).toBeCloseTo(powers[k + 1]! / sum, 5);
      }
    }
  });
});
