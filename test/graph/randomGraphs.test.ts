import fc from 'fast-check';
import { expect, test } from 'vitest';
import { input, type Shape } from '../../src/graph/tensor.ts';
import { topologicalOrder } from '../../src/graph/topologicalOrder.ts';
import { directionalError } from './gradientError.ts';
import { buildGraph, leafValues, type Step, steps } from './randomGraph.ts';

function leafShapes(program: readonly Step[]): Shape[] {
  const shapes: Shape[] = [];
  buildGraph(program, (shape) => {
    shapes.push(shape);
    return input(`${shapes.length}`, shape);
  });
  return shapes;
}

test('gradients of random graphs are those of central differences', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (program, seed) => {
      const values = leafShapes(program).map((shape, index) => leafValues(shape, seed + index));
      const error = await directionalError(
        (...inputs) => {
          let next = 0;
          return buildGraph(program, () => inputs[next++]!);
        },
        values,
        seed,
      );
      expect(error).toBeLessThan(1e-3);
    }),
    { numRuns: 200, seed: 12 },
  );
});

test('the random graphs hold every operator that has a gradient', () => {
  const types = new Set<string>();
  for (const program of fc.sample(steps, { numRuns: 200, seed: 12 })) {
    const y = buildGraph(program, (shape) => input('x', shape));
    for (const { operator } of topologicalOrder([y])) types.add(operator.type);
  }
  expect([...types].sort()).toEqual(
    [
      ...['Add', 'Clip', 'Concat', 'Conv', 'Div', 'Exp', 'Greater', 'LogSoftmax', 'MatMul', 'Mul', 'Neg', 'ReduceSum'],
      ...['Reshape', 'Resize', 'Sigmoid', 'Slice', 'Softmax', 'Split', 'Sqrt', 'Sub', 'Transpose', 'Where'],
    ].sort(),
  );
});
