import { TesescopeError } from '../../errors.ts';
import { elementCount, type TensorData } from '../../graph/tensorData.ts';
import { halvesToFloats } from '../halvesToFloats.ts';
import type { TfliteGraph, TfliteTensor } from './readTflite.ts';

/**
 * A constant of the graph as float32, in TensorFlow Lite's layout; float16 where a dequantize operator makes it.
 *
 * @throws TesescopeError `bad-model` where the tensor is no constant of floats, or holds too few of them.
 */
export function floatConstant(graph: TfliteGraph, index: number): TensorData {
  const tensor = graph.tensors[index];
  const producer = graph.operators.find(({ kind, outputs }) => kind === 'dequantize' && outputs[0] === index);
  const source = producer === undefined ? tensor : graph.tensors[producer.inputs[0]];
  if (source === undefined || source.type === 'other') {
    throw new TesescopeError('bad-model', `Tensor ${index} of the TensorFlow Lite model is no constant of floats.`);
  }
  const data = floats(source);
  if (data.length !== elementCount(source.shape)) {
    throw new TesescopeError(
      'bad-model',
      `Tensor ${index} of the TensorFlow Lite model should hold ${elementCount(source.shape)} numbers and holds ${data.length}.`,
    );
  }
  return { shape: source.shape, data };
}

function floats({ type, bytes }: TfliteTensor): Float32Array {
  if (type === 'float16') return halvesToFloats(bytes);
  return new Float32Array(bytes.slice(0, bytes.length - (bytes.length % 4)).buffer);
}
