import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add } from '../../src/graph/operators/add.ts';
import { exp } from '../../src/graph/operators/exp.ts';
import { split } from '../../src/graph/operators/split.ts';
import { constant, type GraphNode, input, type Tensor } from '../../src/graph/tensor.ts';
import { topologicalOrder } from '../../src/graph/topologicalOrder.ts';

const x = input('x', [2]);

function nodeOf({ source }: Tensor): GraphNode {
  if (source.kind !== 'node') throw new Error('not a node');
  return source.node;
}

test('inputs and constants need no node', () => {
  expect(topologicalOrder([x, constant(Float32Array.of(1), [1])])).toEqual([]);
});

test('a chain from its beginning, each node once however often it is asked for', () => {
  const first = exp(x);
  const second = exp(first);
  const sum = add(second, first);
  expect(topologicalOrder([sum, first, sum])).toEqual([first, second, sum].map(nodeOf));
});

test('nodes that are not needed are left out', () => {
  const needed = exp(x);
  exp(needed);
  expect(topologicalOrder([needed])).toEqual([nodeOf(needed)]);
});

test('a node of several outputs stands once', () => {
  const [first, second] = split(x, [1, 1], 0);
  const order = topologicalOrder([second!, exp(first!)]);
  expect(order.map(({ operator }) => operator.type)).toEqual(['Split', 'Exp']);
});

test('in random graphs every node comes after all that it needs', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 }), (links) => {
      const tensors: Tensor[] = [x];
      for (const [a, b] of links) tensors.push(add(tensors[a % tensors.length]!, tensors[b % tensors.length]!));
      const order = topologicalOrder(tensors);
      expect(order).toHaveLength(links.length);
      const place = new Map(order.map((node, index) => [node, index]));
      for (const [index, node] of order.entries()) {
        for (const needed of node.inputs) if (needed !== x) expect(place.get(nodeOf(needed))).toBeLessThan(index);
      }
    }),
    { seed: 10 },
  );
});
