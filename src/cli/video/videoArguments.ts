import type { Device } from '../../platform/node/onnxRuntimeEngine.ts';

/** What `tesescope video` was told. */
export interface VideoArguments {
  readonly inputs: readonly string[];
  readonly every: number;
  readonly model?: string;
  readonly sensitivity: 'screening' | 'balanced' | 'strict';
  readonly threshold?: number;
  readonly micrometresPerPixel?: number;
  readonly framesPerSecond?: number;
  readonly out: string;
  readonly ffmpeg?: string;
  readonly device: Device;
  readonly json?: true;
}
