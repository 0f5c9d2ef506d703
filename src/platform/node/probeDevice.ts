import { TesescopeError } from '../../errors.ts';
import { floats } from '../../graph/engine.ts';
import { add } from '../../graph/operators/add.ts';
import { input } from '../../graph/tensor.ts';
import { writeOnnx } from '../../graph/writeOnnx.ts';
import { type Device, onnxRuntimeEngine } from './onnxRuntimeEngine.ts';

/**
 * Adds two numbers on a device.
 *
 * @returns `answers`.
 * @throws TesescopeError `unavailable`, or what the engine throws, where the device can't be used.
 */
export async function probeDevice(device: Device): Promise<string> {
  const numbers = input('numbers', [2]);
  const graph = writeOnnx({ inputs: [numbers], outputs: { sums: add(numbers, numbers) } });
  const session = await onnxRuntimeEngine({ device }).load(graph);
  const { sums } = await session.run({ numbers: floats(Float32Array.of(1, 2), [2]) });
  await session.release();
  if (sums?.data[0] === 2 && sums.data[1] === 4) return 'answers';
  throw new TesescopeError('unavailable', `The device ${device} computes wrongly; choose another with --device.`);
}
