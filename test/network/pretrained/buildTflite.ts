import { Builder } from 'flatbuffers';

interface BuiltTensor {
  readonly shape: readonly number[];
  /** 0 float32, 1 float16, 2 int32. @default 0 */
  readonly type?: number;
  readonly bytes?: Uint8Array;
}

export interface BuiltOperator {
  /** TensorFlow Lite's number: 0 add, 2 concatenation, 3 convolution, 4 depthwise, 6 dequantize, 22 reshape. */
  readonly code: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Bytes and ints by their slot, as the schema declares them. */
  readonly options?: readonly (readonly [slot: number, type: 'int8' | 'int32', value: number])[];
}

export interface BuiltModel {
  readonly tensors: readonly BuiltTensor[];
  readonly operators: readonly BuiltOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Where the operator's number goes: newer files have a wider field. @default 'old' */
  readonly codeField?: 'old' | 'new';
}

/** A TensorFlow Lite file for tests, written by the FlatBuffers library after the published schema. */
export function buildTflite(model: BuiltModel): Uint8Array {
  const builder = new Builder(1024);
  const tables = (offsets: number[]) => {
    builder.startVector(4, offsets.length, 4);
    for (const offset of offsets.toReversed()) builder.addOffset(offset);
    return builder.endVector();
  };
  const ints = (values: readonly number[]) => {
    builder.startVector(4, values.length, 4);
    for (const value of values.toReversed()) builder.addInt32(value);
    return builder.endVector();
  };

  const buffers = [new Uint8Array(), ...model.tensors.map(({ bytes }) => bytes ?? new Uint8Array())].map((bytes) => {
    const data = bytes.length > 0 ? builder.createByteVector(bytes) : 0;
    builder.startObject(1);
    if (data !== 0) builder.addFieldOffset(0, data, 0);
    return builder.endObject();
  });
  const tensors = model.tensors.map(({ shape, type = 0 }, index) => {
    const shapeOffset = ints(shape);
    builder.startObject(6);
    builder.addFieldOffset(0, shapeOffset, 0);
    builder.addFieldInt8(1, type, 0);
    builder.addFieldInt32(2, index + 1, 0);
    return builder.endObject();
  });
  const codes = model.operators.map(({ code }) => {
    builder.startObject(4);
    if (model.codeField === 'new') builder.addFieldInt32(3, code, 0);
    else builder.addFieldInt8(0, code, 0);
    return builder.endObject();
  });
  const operators = model.operators.map(({ inputs, outputs, options }, index) => {
    const inputsOffset = ints(inputs);
    const outputsOffset = ints(outputs);
    let optionsOffset = 0;
    if (options) {
      builder.startObject(8);
      for (const [slot, type, value] of options) {
        if (type === 'int8') builder.addFieldInt8(slot, value, 0);
        else builder.addFieldInt32(slot, value, 0);
      }
      optionsOffset = builder.endObject();
    }
    builder.startObject(9);
    builder.addFieldInt32(0, index, 0);
    builder.addFieldOffset(1, inputsOffset, 0);
    builder.addFieldOffset(2, outputsOffset, 0);
    if (optionsOffset !== 0) builder.addFieldOffset(4, optionsOffset, 0);
    return builder.endObject();
  });

  const graphFields = [tables(tensors), ints(model.inputs), ints(model.outputs), tables(operators)];
  builder.startObject(5);
  graphFields.forEach((offset, slot) => {
    builder.addFieldOffset(slot, offset, 0);
  });
  const graphs = tables([builder.endObject()]);
  const codesOffset = tables(codes);
  const buffersOffset = tables(buffers);
  builder.startObject(5);
  builder.addFieldInt32(0, 3, 0);
  builder.addFieldOffset(1, codesOffset, 0);
  builder.addFieldOffset(2, graphs, 0);
  builder.addFieldOffset(4, buffersOffset, 0);
  builder.finish(builder.endObject(), 'TFL3');
  return builder.asUint8Array().slice();
}

/** Options of a convolution, depthwise or not, in its slots. */
export function convolutionOptions(
  kind: 'convolution' | 'depthwise',
  { padding = 0, stride = 1, activation = 3, dilation = 1 } = {},
): NonNullable<BuiltOperator['options']> {
  const activationSlot = kind === 'convolution' ? 3 : 4;
  return [
    [0, 'int8', padding],
    [1, 'int32', stride],
    [2, 'int32', stride],
    [activationSlot, 'int8', activation],
    [activationSlot + 1, 'int32', dilation],
    [activationSlot + 2, 'int32', dilation],
  ];
}

export function floatBytes(...values: number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}
