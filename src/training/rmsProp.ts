import { add } from '../graph/operators/add.ts';
import { div } from '../graph/operators/div.ts';
import { mul } from '../graph/operators/mul.ts';
import { sqrt } from '../graph/operators/sqrt.ts';
import { sub } from '../graph/operators/sub.ts';
import { scalar, type Tensor } from '../graph/tensor.ts';

export interface RmsPropOptions {
  /** Of the moving mean of squared gradients. */
  readonly decay: number;
  readonly momentum: number;
  /** Added to the mean square under the root. */
  readonly epsilon: number;
}

export interface RmsPropState {
  readonly parameters: Tensor;
  readonly meanSquare: Tensor;
  readonly momentum: Tensor;
}

/**
 * RMSProp in TensorFlow's form (the paper's equation 5):
 * s = decay s + (1 - decay) g²; m = momentum m + rate g / √(s + epsilon); w = w - m.
 */
export function rmsProp(
  state: RmsPropState,
  gradient: Tensor,
  learningRate: Tensor,
  options: RmsPropOptions,
): RmsPropState {
  const { decay, momentum, epsilon } = options;
  const meanSquare = add(mul(state.meanSquare, scalar(decay)), mul(mul(gradient, gradient), scalar(1 - decay)));
  const step = div(mul(gradient, learningRate), sqrt(add(meanSquare, scalar(epsilon))));
  const moved = add(mul(state.momentum, scalar(momentum)), step);
  return { parameters: sub(state.parameters, moved), meanSquare, momentum: moved };
}
