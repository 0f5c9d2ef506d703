import { TesescopeError } from '../errors.ts';
import { add } from './operators/add.ts';
import { constant, formatShape, type GraphNode, type Tensor } from './tensor.ts';
import { elementCount } from './tensorData.ts';
import { topologicalOrder } from './topologicalOrder.ts';

/**
 * Gradients of a scalar by each of the given tensors, as further tensors of the graph (reverse accumulation).
 * A tensor that the loss does not depend on has a gradient of zeros.
 * @throws shape-mismatch where the loss is no scalar; unavailable where an operator on the way has no gradient.
 */
export function differentiate(loss: Tensor, parameters: readonly Tensor[]): readonly Tensor[] {
  if (elementCount(loss.shape) !== 1) {
    throw new TesescopeError(
      'shape-mismatch',
      `Only a scalar can be differentiated, not a tensor of shape ${formatShape(loss.shape)}.`,
    );
  }
  const nodes = topologicalOrder([loss]);
  const dependent = dependentTensors(nodes, parameters);
  const gradients = new Map<Tensor, Tensor>([[loss, constant(Float32Array.of(1), loss.shape)]]);
  for (const node of nodes.toReversed()) {
    if (!node.outputs.some((output) => gradients.has(output) && dependent.has(output))) continue;
    if (node.operator.gradient === undefined) {
      throw new TesescopeError('unavailable', `The operator ${node.operator.type} has no gradient.`);
    }
    const inputGradients = node.operator.gradient(
      node,
      node.outputs.map((output) => gradients.get(output)),
    );
    for (const [index, gradient] of inputGradients.entries()) {
      const tensor = node.inputs[index]!;
      if (gradient === undefined || !dependent.has(tensor)) continue;
      const sum = gradients.get(tensor);
      gradients.set(tensor, sum === undefined ? gradient : add(sum, gradient));
    }
  }
  return parameters.map((p) => gradients.get(p) ?? constant(new Float32Array(elementCount(p.shape)), p.shape));
}

function dependentTensors(nodes: readonly GraphNode[], parameters: readonly Tensor[]): ReadonlySet<Tensor> {
  const dependent = new Set<Tensor>(parameters);
  for (const node of nodes) {
    if (node.inputs.some((tensor) => dependent.has(tensor))) for (const output of node.outputs) dependent.add(output);
  }
  return dependent;
}
