import onnxProto, { type onnx } from 'onnx-proto';
import { TesescopeError } from '../errors.ts';
import { elementTypeNumbers } from './operators/cast.ts';
import type { Attributes, ElementData, GraphNode, Operator, Tensor } from './tensor.ts';
import { topologicalOrder } from './topologicalOrder.ts';

export interface OnnxContent {
  /** In this order; every input that the outputs need must be among them. */
  readonly inputs: readonly Tensor[];
  readonly outputs: Readonly<Record<string, Tensor>>;
  /** Kept in the file as text. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** The ONNX standard's version that the operators are written in. */
const operatorSetVersion = 17;

/**
 * Writes a graph as an ONNX file with standard operators.
 * @throws bad-model where an input is not among the given ones, or two tensors have one name.
 */
export function writeOnnx({ inputs, outputs, metadata = {} }: OnnxContent): Uint8Array {
  const nodes = topologicalOrder(Object.values(outputs));
  const names = new Map<Tensor, string>();
  const taken = new Set(Object.keys(outputs));
  for (const [name, tensor] of Object.entries(outputs)) if (tensor.source.kind === 'node') names.set(tensor, name);
  const initializers = new Map<string, onnx.ITensorProto>();
  const nameOf = (tensor: Tensor): string => {
    const known = names.get(tensor);
    if (known !== undefined) return known;
    const name = newName(tensor, names.size);
    if (taken.has(name)) throw new TesescopeError('bad-model', `Two tensors of the model are named ${name}.`);
    if (tensor.source.kind === 'input' && !inputs.includes(tensor)) {
      throw new TesescopeError('bad-model', `The model needs ${name}, which is not among its inputs.`);
    }
    taken.add(name);
    names.set(tensor, name);
    if (tensor.source.kind === 'constant') initializers.set(name, initializer(name, tensor, tensor.source.data));
    return name;
  };
  const graphNodes = nodes.map((node, index) => nodeProto(node, index, nameOf));
  const identities = Object.entries(outputs).flatMap(([name, tensor]) =>
    names.get(tensor) === name
      ? []
      : [{ opType: 'Identity', name: `Identity_${name}`, input: [nameOf(tensor)], output: [name] }],
  );
  return onnxProto.onnx.ModelProto.encode({
    irVersion: 8,
    opsetImport: [{ domain: '', version: operatorSetVersion }],
    producerName: 'tesescope',
    graph: {
      name: 'tesescope',
      node: [...graphNodes, ...identities],
      initializer: [...initializers.values()],
      input: inputs.map((tensor) => valueInfo(nameOf(tensor), tensor)),
      output: Object.entries(outputs).map(([name, tensor]) => valueInfo(name, tensor)),
    },
    metadataProps: Object.entries(metadata).map(([key, value]) => ({ key, value })),
  }).finish();
}

function newName(tensor: Tensor, serial: number): string {
  const { source } = tensor;
  if (source.kind === 'input') return source.name;
  if (source.kind === 'constant') return source.name ?? `constant_${serial}`;
  return `${source.node.operator.type}_${serial}`;
}

function nodeProto(node: GraphNode, index: number, nameOf: (tensor: Tensor) => string): onnx.INodeProto {
  return {
    opType: node.operator.type,
    name: `${node.operator.type}_node_${index}`,
    input: node.inputs.map(nameOf),
    output: node.outputs.map(nameOf),
    attribute: attributeProtos(node.operator, node.attributes),
  };
}

function attributeProtos(operator: Operator, attributes: Attributes): onnx.IAttributeProto[] {
  const { AttributeType } = onnxProto.onnx.AttributeProto;
  return Object.entries(attributes).map(([name, value]) => {
    if (typeof value === 'string') return { name, type: AttributeType.STRING, s: new TextEncoder().encode(value) };
    if (typeof value !== 'number') return { name, type: AttributeType.INTS, ints: [...value] };
    if (operator.floatAttributes?.includes(name)) return { name, type: AttributeType.FLOAT, f: value };
    return { name, type: AttributeType.INT, i: value };
  });
}

function initializer(name: string, tensor: Tensor, data: ElementData): onnx.ITensorProto {
  return {
    name,
    dims: [...tensor.shape],
    dataType: elementTypeNumbers[tensor.type],
    rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  };
}

function valueInfo(name: string, { type, shape }: Tensor): onnx.IValueInfoProto {
  return {
    name,
    type: {
      tensorType: { elemType: elementTypeNumbers[type], shape: { dim: shape.map((dimValue) => ({ dimValue })) } },
    },
  };
}
