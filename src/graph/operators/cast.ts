import { applyOne, type ElementType, type Operator, type Tensor } from '../tensor.ts';

/** ONNX's numbers of the element types (TensorProto.DataType). */
export const elementTypeNumbers: Readonly<Record<ElementType, number>> = {
  float32: 1,
  uint8: 2,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
};

const operator: Operator = {
  type: 'Cast',
  gradient: ({ inputs: [x], outputs: [y] }, [dy]) => [isFloat(x!) && isFloat(y!) ? cast(dy!, x!.type) : undefined],
};

/** The same values in another element type. Gradients pass between float types only. */
export function cast(x: Tensor, type: ElementType): Tensor {
  return x.type === type ? x : applyOne(operator, [x], { to: elementTypeNumbers[type] }, x.shape, type);
}

function isFloat({ type }: Tensor): boolean {
  return type === 'float32' || type === 'float16';
}
