import onnxProto, { type onnx } from 'onnx-proto';
import { TesescopeError } from '../errors.ts';
import { elementTypeNumbers } from './operators/cast.ts';
import type { ElementType, Shape } from './tensor.ts';

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
 * @throws bad-model where the file is cut, is no ONNX file, or holds constants of other element types.
 */
export function readOnnx(bytes: Uint8Array, file: string): OnnxFile {
  const { graph, metadataProps } = decode(bytes, file);
  const initializers = (graph?.initializer ?? []).map((tensor) => [tensor.name ?? '', readInitializer(tensor, file)] as const);
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

function readInitializer(tensor: onnx.ITensorProto, file: string): OnnxInitializer {
  const type = (Object.keys(elementTypeNumbers) as ElementType[]).find((name) => elementTypeNumbers[name] === tensor.dataType);
  if (type === undefined || tensor.rawData === undefined || tensor.rawData === null) {
    throw new TesescopeError('bad-model', `${file}: the constant ${tensor.name} is of a kind that Tesescope does not read.`, {
      place: { file },
    });
  }
  return { type, shape: (tensor.dims ?? []).map(Number), bytes: tensor.rawData };
}

function readValueInfo({ name, type }: onnx.IValueInfoProto): OnnxValueInfo {
  const dimensions = type?.tensorType?.shape?.dim ?? [];
  return { name: name ?? '', shape: dimensions.map(({ dimValue }) => (dimValue ? Number(dimValue) : -1)) };
}
