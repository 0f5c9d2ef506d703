import type { GraphNode, Tensor } from './tensor.ts';

/** The nodes that the given tensors need, each after those that it needs itself. */
export function topologicalOrder(tensors: readonly Tensor[]): readonly GraphNode[] {
  const order: GraphNode[] = [];
  const seen = new Set<GraphNode>();
  const stack: { readonly node: GraphNode; next: number }[] = [];
  const enter = (tensor: Tensor) => {
    if (tensor.source.kind !== 'node' || seen.has(tensor.source.node)) return;
    seen.add(tensor.source.node);
    stack.push({ node: tensor.source.node, next: 0 });
  };
  for (const tensor of tensors) {
    enter(tensor);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.node.inputs[top.next++];
      if (next !== undefined) {
        enter(next);
      } else {
        order.push(top.node);
        stack.pop();
      }
    }
  }
  return order;
}
