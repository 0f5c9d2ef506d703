import type { Shape, Tensor } from '../graph/tensor.ts';

/** Gives the weights of a layer while a network is being built: the name and the shape that it asks for. */
export type Weights = (name: string, shape: Shape) => Tensor;
