import { ByteBuffer } from 'flatbuffers';
import { TesescopeError } from '../../errors.ts';
import {
  bytesField,
  type FlatTable,
  int8Field,
  int32Field,
  int32sField,
  rootTable,
  tableField,
  tablesField,
} from './flatTable.ts';

/** The first graph of a TensorFlow Lite model; operators and graph name tensors by their place in the list. */
export interface TfliteGraph {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export interface TfliteTensor {
  readonly shape: readonly number[];
  readonly type: 'float32' | 'float16' | 'other';
  /** Of a constant, little-endian; else empty. */
  readonly bytes: Uint8Array;
}

export interface TfliteOperator {
  readonly kind: 'add' | 'concatenation' | 'convolution' | 'depthwise' | 'dequantize' | 'reshape' | 'other';
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Of a convolution, depthwise or not. */
  readonly convolution?: TfliteConvolution;
}

export interface TfliteConvolution {
  readonly padding: 'same' | 'valid';
  readonly strides: readonly [y: number, x: number];
  readonly dilations: readonly [y: number, x: number];
  readonly activation: 'none' | 'relu6' | 'other';
}

const kinds = new Map<number, TfliteOperator['kind']>([
  [0, 'add'],
  [2, 'concatenation'],
  [3, 'convolution'],
  [4, 'depthwise'],
  [6, 'dequantize'],
  [22, 'reshape'],
]);
const types = ['float32', 'float16'] as const;
const activations = new Map<number, TfliteConvolution['activation']>([
  [0, 'none'],
  [3, 'relu6'],
]);

/**
 * Reads what a float model's weights and wiring need of a TensorFlow Lite file (`tensorflow/lite/schema/schema.fbs`,
 * version 3; the slots here are the places of the fields in its tables).
 *
 * @throws TesescopeError `bad-model` where it is no such file, or a cut one.
 */
export function readTflite(bytes: Uint8Array): TfliteGraph {
  const buffer = new ByteBuffer(bytes);
  if (bytes.length < 8 || buffer.getBufferIdentifier() !== 'TFL3') {
    throw new TesescopeError('bad-model', 'This is no TensorFlow Lite model: the mark TFL3 is missing.');
  }
  const model = rootTable(buffer);
  const [graph] = tablesField(model, 2);
  if (graph === undefined) throw new TesescopeError('bad-model', 'The TensorFlow Lite model holds no graph.');
  const operatorKinds = tablesField(model, 1).map(operatorKind);
  const constants = tablesField(model, 4).map((constant) => bytesField(constant, 0));
  return {
    tensors: tablesField(graph, 0).map((tensor) => ({
      shape: int32sField(tensor, 0),
      type: types[int8Field(tensor, 1, 0)] ?? 'other',
      bytes: constants[int32Field(tensor, 2, 0)] ?? new Uint8Array(),
    })),
    inputs: int32sField(graph, 1),
    outputs: int32sField(graph, 2),
    operators: tablesField(graph, 3).map((operator) => readOperator(operator, operatorKinds)),
  };
}

/** Newer files write the code in a wider field at the end and repeat it in the old one where it fits. */
function operatorKind(code: FlatTable): TfliteOperator['kind'] {
  return kinds.get(Math.max(int8Field(code, 0, 0), int32Field(code, 3, 0))) ?? 'other';
}

function readOperator(operator: FlatTable, operatorKinds: readonly TfliteOperator['kind'][]): TfliteOperator {
  const kind = operatorKinds[int32Field(operator, 0, 0)] ?? 'other';
  const wiring = { kind, inputs: int32sField(operator, 1), outputs: int32sField(operator, 2) };
  const options = tableField(operator, 4);
  if (options === undefined || (kind !== 'convolution' && kind !== 'depthwise')) return wiring;
  const activationSlot = kind === 'convolution' ? 3 : 4;
  return {
    ...wiring,
    convolution: {
      padding: int8Field(options, 0, 0) === 0 ? 'same' : 'valid',
      strides: [int32Field(options, 2, 0), int32Field(options, 1, 0)],
      dilations: [int32Field(options, activationSlot + 2, 1), int32Field(options, activationSlot + 1, 1)],
      activation: activations.get(int8Field(options, activationSlot, 0)) ?? 'other',
    },
  };
}
