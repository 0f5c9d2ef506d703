import { type Shape, shapeMismatch } from '../tensor.ts';

/** The shape of an element-wise operation on two tensors, by ONNX's (NumPy's) multidirectional broadcasting. */
export function broadcastShapes(operator: string, a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const sizeA = a[axis - rank + a.length] ?? 1;
    const sizeB = b[axis - rank + b.length] ?? 1;
    if (sizeA !== sizeB && sizeA !== 1 && sizeB !== 1) throw shapeMismatch(operator, a, b, 'they do not broadcast');
    return sizeA === 1 ? sizeB : sizeA;
  });
}
