import onnxProto, { type onnx } from 'onnx-proto';
import { TesescopeError } from '../errors.ts';
import { elementTypeNumbers } from './operators/cast.ts';
import { type ElementType, formatShape, type Shape } from './tensor.ts';
import { elementCount } from './tensorData.ts';

/** What the project needs of an ONNX file that it did not just build itself. */
export interface OnnxFile {
  readonly metadata: Readonly<Record<string, string>>;
  /** Constants by name. */
  readonly initializers: ReadonlyMap<string, OnnxInitializer>;
  readonly inputs: readonly OnnxValueInfo[];
  readonly outputs: readonly OnnxValueInfo[];
  /** The operators' ONNX names, in order. */
  readonly operators: readonly string[];
}

export interface OnnxInitializer {
  readonly type: ElementType;
  readonly shape: Shape;
  /** Little-endian elements. */
  readonly bytes: Uint8Array;
}

export interface OnnxValueInfo {
  readonly name: string;
  /** -1 where a dimension is not fixed. */
  readonly shape: Shape;
}

/**
 * Reads an ONNX file.
 * @throws bad-model where the file is cut, is no ONNX file, or holds constants of other element types or not as raw data.
 */
export function readOnnx(bytes: Uint8Array, file: string): OnnxFile {
  const { graph, metadataProps } = decode(bytes, file);
  const initializers = (graph?.initializer ?? []).map(
    (tensor) => [tensor.name ?? '', readInitializer(tensor, file)] as const,
  );
  return {
    metadata: Object.fromEntries((metadataProps ?? []).map(({ key, value }) => [key ?? '', value ?? ''])),
    initializers: new Map(initializers),
    inputs: (graph?.input ?? []).map(readValueInfo),
    outputs: (graph?.output ?? []).map(readValueInfo),
    operators: (graph?.node ?? []).map(({ opType }) => opType ?? ''),
  };
}

function decode(bytes: Uint8Array, file: string): onnx.IModelProto {
  const model = tryDecode(bytes, file);
  if (model.graph === undefined || model.graph === null || (model.graph.node ?? []).length === 0) {
    throw new TesescopeError('bad-model', `${file} is no ONNX model: it holds no graph.`, { place: { file } });
  }
  return model;
}

function tryDecode(bytes: Uint8Array, file: string): onnx.IModelProto {
  try {
    return onnxProto.onnx.ModelProto.decode(bytes);
  } catch (cause) {
    throw new TesescopeError('bad-model', `${file} is no ONNX model, or it is cut short.`, { place: { file }, cause });
  }
}

const elementSizes: Readonly<Record<ElementType, number>> = {
  float32: 4,
  float16: 2,
  uint8: 1,
  int32: 4,
  int64: 8,
  bool: 1,
};

function readInitializer(tensor: onnx.ITensorProto, file: string): OnnxInitializer {
  const type = (Object.keys(elementTypeNumbers) as ElementType[]).find(
    (name) => elementTypeNumbers[name] === tensor.dataType,
  );
  const shape = (tensor.dims ?? []).map(Number);
  const bytes = tensor.rawData ?? new Uint8Array();
  if (type === undefined || bytes.length !== elementCount(shape) * elementSizes[type]) {
    throw new TesescopeError(
      'bad-model',
      `${file}: the constant ${tensor.name} of shape ${formatShape(shape)} is not held as raw data of a type that Tesescope reads.`,
      { place: { file, at: `initializer ${tensor.name}` } },
    );
  }
  return { type, shape, bytes };
}

function readValueInfo({ name, type }: onnx.IValueInfoProto): OnnxValueInfo {
  const dimensions = type?.tensorType?.shape?.dim ?? [];
  return { name: name ?? '', shape: dimensions.map(({ dimValue }) => Number(dimValue ?? 0) || -1) };
}
