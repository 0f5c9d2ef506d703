import type { ElementData, ElementType, Shape } from './tensor.ts';

/** Runs graphs: the port that ONNX Runtime fills in Node and in the browser. */
export interface Engine {
  /** Loads an ONNX file. @throws bad-model where it can't be run. */
  readonly load: (model: Uint8Array) => Promise<GraphSession>;
}

/** A loaded graph. */
export interface GraphSession {
  /** Feeds every input by name and gives the outputs by name. */
  readonly run: (feeds: Readonly<Record<string, Value>>) => Promise<Readonly<Record<string, Value>>>;
  readonly release: () => Promise<void>;
}

/** A tensor that is fed to a graph or comes out of it. */
export interface Value {
  readonly type: ElementType;
  readonly shape: Shape;
  readonly data: ElementData;
}

export function floats(data: Float32Array, shape: Shape): Value {
  return { type: 'float32', shape, data };
}
