import fc from 'fast-check';
import { add } from '../../src/graph/operators/add.ts';
import { broadcastShapes } from '../../src/graph/operators/broadcastShapes.ts';
import { clip } from '../../src/graph/operators/clip.ts';
import { greater } from '../../src/graph/operators/compare.ts';
import { concat } from '../../src/graph/operators/concat.ts';
import { conv } from '../../src/graph/operators/conv.ts';
import { samePadding } from '../../src/graph/operators/convolutionShape.ts';
import { div } from '../../src/graph/operators/div.ts';
import { exp } from '../../src/graph/operators/exp.ts';
import { logSoftmax } from '../../src/graph/operators/logSoftmax.ts';
import { matMul } from '../../src/graph/operators/matMul.ts';
import { mul } from '../../src/graph/operators/mul.ts';
import { neg } from '../../src/graph/operators/neg.ts';
import { reduceSum } from '../../src/graph/operators/reduceSum.ts';
import { reshape } from '../../src/graph/operators/reshape.ts';
import { reverse } from '../../src/graph/operators/reverse.ts';
import { sigmoid } from '../../src/graph/operators/sigmoid.ts';
import { slice } from '../../src/graph/operators/slice.ts';
import { softmax } from '../../src/graph/operators/softmax.ts';
import { split } from '../../src/graph/operators/split.ts';
import { sqrt } from '../../src/graph/operators/sqrt.ts';
import { sub } from '../../src/graph/operators/sub.ts';
import { transpose } from '../../src/graph/operators/transpose.ts';
import { upsample } from '../../src/graph/operators/upsample.ts';
import { where } from '../../src/graph/operators/where.ts';
import { type Shape, scalar, type Tensor } from '../../src/graph/tensor.ts';
import { elementCount, type TensorData } from '../../src/graph/tensorData.ts';
import { createRandom } from '../../src/random.ts';

/** Makes an input of the graph, with values as {@link leafValues} has them. */
export type Leaf = (shape: Shape) => Tensor;

/** A tensor of the graph that further operators may take. */
interface Entry {
  readonly tensor: Tensor;
  /** No element is larger than this. */
  readonly bound: number;
  /** Elements lie near -1.5, -0.5, 0.5 and 1.5, far from -1, 0 and 1, where clips and conditions jump. */
  readonly stepped: boolean;
}

/** One operator: which one, what it takes from the pool, and how. */
export interface Step {
  readonly kind: Kind;
  readonly first: number;
  readonly second: number;
  readonly bits: number;
}

interface Context extends Omit<Step, 'kind' | 'first' | 'second'> {
  readonly x: Entry;
  readonly y: Entry;
  readonly leaf: (shape: Shape) => Entry;
}

const largestCount = 120;

const bit = (bits: number, place: number) => (bits >> place) & 1;
const at = (tensor: Tensor, bound: number): Entry => ({ tensor, bound, stepped: false });
const moved = ({ bound, stepped }: Entry, tensor: Tensor): Entry => ({ tensor, bound, stepped });

const kinds = {
  add: (c: Context) => withPartner(c, (a, b) => at(add(a.tensor, b.tensor), a.bound + b.bound)),
  sub: (c: Context) => withPartner(c, (a, b) => at(sub(a.tensor, b.tensor), a.bound + b.bound)),
  mul: (c: Context) => withPartner(c, (a, b) => at(mul(a.tensor, b.tensor), a.bound * b.bound)),
  square: ({ x }: Context) => at(mul(x.tensor, x.tensor), x.bound ** 2),
  div: (c: Context) => withPartner(c, (a, b) => at(div(a.tensor, aboveHalf(b.tensor)), a.bound * 2)),
  where: (c: Context) =>
    withPartner(c, (a, b) => {
      const condition = greater(c.leaf(broadcastable(a.tensor.shape, c.bits >> 4)).tensor, scalar(0));
      return at(where(condition, a.tensor, b.tensor), Math.max(a.bound, b.bound));
    }),
  sqrt: ({ x }: Context) => at(sqrt(aboveHalf(x.tensor)), x.bound + 1),
  exp: ({ x }: Context) => at(exp(mul(x.tensor, scalar(1 / Math.max(1, x.bound)))), Math.E),
  sigmoid: ({ x }: Context) => at(sigmoid(x.tensor), 1),
  neg: ({ x }: Context) => moved(x, neg(x.tensor)),
  clip: ({ x }: Context) =>
    x.stepped ? at(clip(x.tensor, -1, 1), 1) : at(clip(x.tensor, -2 * x.bound, 2 * x.bound), x.bound),
  softmax: ({ x }: Context) => at(softmax(vectorised(x.tensor)), 1),
  logSoftmax: ({ x }: Context) => at(logSoftmax(vectorised(x.tensor)), 2 * x.bound + 5),
  reduceSum: ({ x, bits }: Context) => {
    const axes = x.tensor.shape.flatMap((_, axis) => (bit(bits, axis) === 1 ? [axis] : []));
    const count = axes.reduce((product, axis) => product * x.tensor.shape[axis]!, 1);
    return at(reduceSum(x.tensor, axes, bit(bits, 5) === 1), x.bound * count);
  },
  matMul: ({ x, bits, leaf }: Context) => {
    const left = x.tensor.shape.length < 2 ? reshape(x.tensor, [1, elementCount(x.tensor.shape)]) : x.tensor;
    const inner = left.shape.at(-1)!;
    const batch = bit(bits, 3) === 1 ? left.shape.slice(0, -2) : [];
    const right = leaf([...batch, inner, 1 + (bits & 3)]);
    return at(matMul(left, right.tensor), x.bound * right.bound * inner);
  },
  conv: ({ x, bits, leaf }: Context) => convolved(x, bits, leaf, false),
  depthwise: ({ x, bits, leaf }: Context) => convolved(x, bits, leaf, true),
  reshape: ({ x, bits }: Context) => {
    const count = elementCount(x.tensor.shape);
    const rows = [1, 2, 3, 4].filter((size) => count % size === 0)[bits & 3] ?? 1;
    return moved(x, reshape(x.tensor, bit(bits, 2) === 1 ? [count] : [rows, count / rows]));
  },
  transpose: ({ x, bits }: Context) => {
    const rank = x.tensor.shape.length;
    const order = Array.from({ length: rank }, (_, axis) => (axis + bits) % rank);
    return moved(x, transpose(x.tensor, bit(bits, 5) === 1 ? order.toReversed() : order));
  },
  reverse: ({ x, bits }: Context) =>
    moved(
      x,
      reverse(
        x.tensor,
        x.tensor.shape.flatMap((_, axis) => (bit(bits, axis) === 1 ? [axis] : [])),
      ),
    ),
  concat: ({ x, bits, leaf }: Context) => {
    const tensor = vectorised(x.tensor);
    const axis = bits % tensor.shape.length;
    const other = leaf(tensor.shape.with(axis, 1 + bit(bits, 3)));
    return { ...at(concat([tensor, other.tensor, tensor], axis), Math.max(x.bound, other.bound)), stepped: x.stepped };
  },
  slice: ({ x, bits }: Context) => {
    const sizes = x.tensor.shape.map((size, axis) => Math.max(1, size - bit(bits, axis)));
    const starts = x.tensor.shape.map((size, axis) => (bit(bits, 5) === 1 ? size - sizes[axis]! : 0));
    return moved(x, slice(x.tensor, starts, sizes));
  },
  split: ({ x, bits }: Context) => {
    const tensor = vectorised(x.tensor);
    const axis = bits % tensor.shape.length;
    const size = tensor.shape[axis]!;
    const cut = Math.floor(size / 2);
    const parts = cut === 0 ? [tensor] : split(tensor, [cut, size - cut], axis);
    return moved(x, parts[bit(bits, 4) % parts.length]!);
  },
  upsample: ({ x }: Context) => moved(x, upsample(imaged(x.tensor), 2)),
} as const;

type Kind = keyof typeof kinds;

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
    first: fc.nat(20),
    second: fc.nat(20),
    bits: fc.nat(63),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Follows the steps from two inputs on; the result holds every tensor that no step took, in one vector. */
export function buildGraph(program: readonly Step[], leaf: Leaf): Tensor {
  const newEntry = (shape: Shape): Entry => ({ tensor: leaf(shape), bound: 1.6, stepped: true });
  const pool = [newEntry([2, 3, 4]), newEntry([1, 2, 3, 5])];
  const taken = new Set<Entry>();
  for (const { kind, first, second, bits } of program) {
    const x = pool.at(-1 - (first % pool.length))!;
    const y = pool.at(-1 - (second % pool.length))!;
    const result = kinds[kind]({ x, y, bits, leaf: newEntry });
    if (elementCount(result.tensor.shape) > largestCount) continue;
    for (const entry of [x, y]) taken.add(entry);
    pool.push(tamed(result));
  }
  const rest = pool.filter((entry) => !taken.has(entry));
  return concat(
    rest.map(({ tensor }) => reshape(tensor, [elementCount(tensor.shape)])),
    0,
  );
}

export function leafValues(shape: Shape, seed: number): TensorData {
  const random = createRandom(seed);
  const value = () => Math.floor(random() * 4) - 1.5 + 0.2 * (random() - 0.5);
  return { shape, data: Float32Array.from({ length: elementCount(shape) }, value) };
}

/** Scaled down where it might be large, so that powers of powers stay small. */
function tamed(entry: Entry): Entry {
  return entry.bound > 6 ? at(mul(entry.tensor, scalar(3 / entry.bound)), 3) : entry;
}

function aboveHalf(x: Tensor): Tensor {
  return add(mul(x, x), scalar(0.5));
}

function vectorised(x: Tensor): Tensor {
  return x.shape.length === 0 ? reshape(x, [1]) : x;
}

/** `[N, C, H, W]`. */
function imaged(x: Tensor): Tensor {
  return reshape(x, [...Array<number>(Math.max(0, 4 - x.shape.length)).fill(1), ...x.shape]);
}

/** A shape that broadcasts to the given one. */
function broadcastable(shape: Shape, bits: number): Shape {
  return shape.map((size, axis) => (bit(bits, axis) === 1 ? 1 : size)).slice(bit(bits, 1));
}

/** Applies a binary operator to x and y where their shapes go together, else to x and a new input. */
function withPartner({ x, y, bits, leaf }: Context, combine: (a: Entry, b: Entry) => Entry): Entry {
  try {
    broadcastShapes('', x.tensor.shape, y.tensor.shape);
  } catch {
    const other = leaf(broadcastable(x.tensor.shape, bits));
    return bit(bits, 5) === 1 ? combine(other, x) : combine(x, other);
  }
  return combine(x, y);
}

function convolved(x: Entry, bits: number, leaf: Context['leaf'], depthwise: boolean): Entry {
  const image = imaged(x.tensor);
  const [, channels, height, width] = image.shape as [number, number, number, number];
  const [kernel, stride] = [1 + (bits % 3), 1 + bit(bits, 3)];
  const filters = depthwise ? channels : 1 + (bits >> 4);
  const weight = leaf([filters, depthwise ? 1 : channels, kernel, kernel]);
  const bias = leaf([filters]);
  const pads = samePadding(height, width, kernel, stride);
  const options = { stride, pads, groups: depthwise ? channels : 1 };
  const terms = (depthwise ? 1 : channels) * kernel * kernel;
  return at(conv(image, weight.tensor, bias.tensor, options), x.bound * weight.bound * terms + bias.bound);
}
