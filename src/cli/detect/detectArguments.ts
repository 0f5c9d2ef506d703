import type { TileChoice } from '../../detection/tileSide.ts';
import type { Device } from '../../platform/node/onnxRuntimeEngine.ts';

/** What `tesescope detect` was told. */
export interface DetectArguments {
  readonly inputs: readonly string[];
  readonly model?: string;
  readonly sensitivity: 'screening' | 'balanced' | 'strict';
  readonly threshold?: number;
  readonly tile: TileChoice;
  readonly flips?: true;
  readonly micrometresPerPixel?: number;
  readonly out?: string;
  readonly cocoTruth?: string;
  readonly cocoResults?: string;
  readonly device: Device;
  readonly json?: true;
}
