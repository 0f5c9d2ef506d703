import type { Device } from '../../platform/node/onnxRuntimeEngine.ts';
import type { Choices, SearchSpace } from '../../training/tuning/searchSpace.ts';
import type { TuningBase } from './tuningRun.ts';

/** What is to be searched: values where `tesescope train` takes one. */
export interface SearchArguments extends Omit<TuningBase, 'epochs'>, Partial<Omit<SearchSpace, 'learningRate'>> {
  readonly learningRate?: Choices<number>;
  readonly suppression?: Choices<number>;
  readonly epochs?: number;
  readonly trials: number;
}

/** What `tesescope tune` was told. */
export interface TuneArguments extends SearchArguments {
  readonly out: string;
  readonly resume?: true;
  readonly device: Device;
  readonly threads?: number;
  readonly json?: true;
}
