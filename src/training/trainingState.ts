import { z } from 'zod';
import { TesescopeError } from '../errors.ts';
import type { NamedTensors, TensorData } from '../graph/tensorData.ts';
import { readSafetensors, writeSafetensors } from '../network/safetensors.ts';

/** All that changes while training: the flat vectors of the optimiser, and how far it is. */
export interface TrainingState {
  readonly step: number;
  readonly parameters: Float32Array;
  readonly meanSquare: Float32Array;
  readonly momentum: Float32Array;
  /** Moving average of the parameters: what the model is made of. */
  readonly average: Float32Array;
}

/** A state with what its training must remember beside it. */
export interface Checkpoint {
  readonly state: TrainingState;
  readonly notes: Readonly<Record<string, unknown>>;
}

const aboutSchema = z.object({
  step: z.string().regex(/^\d+$/).transform(Number),
  notes: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('no JSON');
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.unknown())),
});

const vectors = ['parameters', 'meanSquare', 'momentum', 'average'] as const;

/** One safetensors file, bit for bit. */
export function writeCheckpoint({ state, notes }: Checkpoint): Uint8Array {
  const tensors: NamedTensors = new Map(
    vectors.map((name): [string, TensorData] => [name, { shape: [state[name].length], data: state[name] }]),
  );
  return writeSafetensors(tensors, { step: String(state.step), notes: JSON.stringify(notes) });
}

/**
 * @param count elements of the network's parameter vector
 * @throws bad-model where the file is no checkpoint of a network of this size.
 */
export function readCheckpoint(bytes: Uint8Array, count: number, file: string): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes, file);
  const vector = (name: string): Float32Array => {
    const data = tensors.get(name)?.data;
    if (data?.length !== count) {
      throw new TesescopeError(
        'bad-model',
        `${file} is no checkpoint of this training: it has ${data?.length ?? 'no'} ${name}, not ${count}. Resume with the settings it was begun with, or choose another --out.`,
        { place: { file } },
      );
    }
    return data;
  };
  const [parameters, meanSquare, momentum, average] = vectors.map(vector) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const about = aboutSchema.safeParse(metadata);
  if (!about.success) {
    throw new TesescopeError(
      'bad-model',
      `${file} is no checkpoint: it does not say at which step it was written. Choose another --out.`,
      { place: { file } },
    );
  }
  return { state: { step: about.data.step, parameters, meanSquare, momentum, average }, notes: about.data.notes };
}
