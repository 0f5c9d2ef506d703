import { type Engine, floats } from '../../src/graph/engine.ts';
import { readOnnx } from '../../src/graph/readOnnx.ts';

/** A box as fractions of the input, and its scores, a class each. */
export interface FakeOutput {
  readonly corners: readonly [left: number, top: number, right: number, bottom: number];
  readonly scores: readonly number[];
}

interface FakeEngine extends Engine {
  /** `loaded`, `ran` or `released` with the input's shape, in the order in which it happened. */
  readonly events: string[];
  /** The inputs of each run. */
  readonly fed: Float32Array[];
}

/** An engine whose models answer what the test says; a run after the release is an error. */
export function fakeEngine(outputs: readonly FakeOutput[]): FakeEngine {
  const events: string[] = [];
  const fed: Float32Array[] = [];
  const load: Engine['load'] = async (bytes) => {
    const size = readOnnx(bytes, 'fake').inputs[0]!.shape.slice(2).join('x');
    let isReleased = false;
    events.push(`loaded ${size}`);
    return {
      run: async ({ images }) => {
        await new Promise(setImmediate);
        if (isReleased) throw new Error(`${size} ran after its release`);
        events.push(`ran ${size}`);
        fed.push((images!.data as Float32Array).slice());
        return {
          boxes: floats(Float32Array.from(outputs.flatMap(({ corners }) => corners)), [1, outputs.length, 4]),
          scores: floats(Float32Array.from(outputs.flatMap(({ scores }) => scores)), [1, outputs.length, 1]),
        };
      },
      release: async () => {
        isReleased = true;
        events.push(`released ${size}`);
      },
    };
  };
  return { load, events, fed };
}
