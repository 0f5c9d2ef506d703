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
  gradient: ({ inputs: [x] }, [dy]) => [x!.type === 'float16' ? cast(dy!, x!.type) : undefined],
};

/** The same values in another element type. */
export function cast(x: Tensor, type: ElementType): Tensor {
  return x.type === type ? x : applyOne(operator, [x], { to: elementTypeNumbers[type] }, x.shape, type);
}
