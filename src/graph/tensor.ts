import { TesescopeError } from '../errors.ts';

/** Element types, by their ONNX names. */
export type ElementType = 'float32' | 'float16' | 'uint8' | 'int32' | 'int64' | 'bool';

/** Static, from the outermost dimension. */
export type Shape = readonly number[];

export type ElementData = Float32Array | Uint16Array | Uint8Array | Int32Array | BigInt64Array;

/** A value of the graph, known by its type, its shape and where it comes from. Tensors never change. */
export interface Tensor {
  readonly type: ElementType;
  readonly shape: Shape;
  readonly source: TensorSource;
}

export type TensorSource =
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'constant'; readonly data: ElementData; readonly name?: string }
  | { readonly kind: 'node'; readonly node: GraphNode; readonly index: number };

/** One application of an operator. */
export interface GraphNode {
  readonly operator: Operator;
  readonly inputs: readonly Tensor[];
  readonly attributes: Attributes;
  readonly outputs: readonly Tensor[];
}

export type Attributes = Readonly<Record<string, number | readonly number[] | string>>;

/** What an operator is in ONNX, and how gradients pass through it. */
export interface Operator {
  /** The ONNX operator's name. */
  readonly type: string;
  /** Attributes that ONNX holds as floats even where their value is whole. */
  readonly floatAttributes?: readonly string[];
  /**
   * Gradients of the loss by each input, from those by each output (undefined where the loss does not depend on it).
   * An undefined result means that no gradient passes. Operators without this can't be differentiated.
   */
  readonly gradient?: (
    node: GraphNode,
    outputGradients: readonly (Tensor | undefined)[],
  ) => readonly (Tensor | undefined)[];
}

/** A value that is fed at each run. */
export function input(name: string, shape: Shape, type: ElementType = 'float32'): Tensor {
  return { type, shape, source: { kind: 'input', name } };
}

/** A value held in the model file; a name makes it one that can be found again there. */
export function constant(data: ElementData, shape: Shape, type: ElementType = 'float32', name?: string): Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  if (data.length !== count) {
    throw new TesescopeError(
      'shape-mismatch',
      `A constant of shape ${formatShape(shape)} needs ${count} values, not ${data.length}.`,
    );
  }
  return { type, shape, source: name === undefined ? { kind: 'constant', data } : { kind: 'constant', data, name } };
}

export function scalar(value: number): Tensor {
  return constant(Float32Array.of(value), []);
}

/** An integer list, as shapes and axes are passed to operators. */
export function integers(values: readonly number[]): Tensor {
  return constant(BigInt64Array.from(values, BigInt), [values.length], 'int64');
}

/** Applies an operator whose outputs have the given types and shapes. */
export function apply(
  operator: Operator,
  inputs: readonly Tensor[],
  attributes: Attributes,
  outputs: readonly { readonly type: ElementType; readonly shape: Shape }[],
): readonly Tensor[] {
  const tensors: Tensor[] = [];
  const node: GraphNode = { operator, inputs, attributes, outputs: tensors };
  for (const [index, { type, shape }] of outputs.entries())
    tensors.push({ type, shape, source: { kind: 'node', node, index } });
  return tensors;
}

/** As {@link apply}, for operators of one output. */
export function applyOne(
  operator: Operator,
  inputs: readonly Tensor[],
  attributes: Attributes,
  shape: Shape,
  type: ElementType = 'float32',
): Tensor {
  return apply(operator, inputs, attributes, [{ type, shape }])[0]!;
}

export function formatShape(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

/** The error of two shapes that do not go together. */
export function shapeMismatch(operator: string, a: Shape, b: Shape, why: string): TesescopeError {
  return new TesescopeError(
    'shape-mismatch',
    `${operator}: ${formatShape(a)} and ${formatShape(b)} do not go together: ${why}.`,
  );
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}
