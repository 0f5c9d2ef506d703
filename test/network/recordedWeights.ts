import { input, type Shape } from '../../src/graph/tensor.ts';
import { elementCount } from '../../src/graph/tensorData.ts';
import type { Weights } from '../../src/network/weights.ts';

/** Weights that are inputs of the graph, and the names and shapes that were asked for. */
export function recordedWeights(): { readonly weights: Weights; readonly asked: Map<string, Shape> } {
  const asked = new Map<string, Shape>();
  const weights: Weights = (name, shape) => {
    if (asked.has(name)) throw new Error(`${name} was asked for twice.`);
    asked.set(name, shape);
    return input(name, shape);
  };
  return { weights, asked };
}

export function weightCount(asked: ReadonlyMap<string, Shape>): number {
  return [...asked.values()].reduce((sum, shape) => sum + elementCount(shape), 0);
}
