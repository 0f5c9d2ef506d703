import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import type { PictureSpectrum } from '../../video/shift/pictureSpectrum.ts';
import type { Sighting } from '../../video/trackerFrame.ts';
import type { BrowserDevice, RuntimeFiles } from './onnxRuntimeWebEngine.ts';
import type { BrowserPicture } from './pictureReader.ts';

/** What a detection worker needs: addresses of the page's own files. */
export interface DetectorFiles {
  readonly model: string;
  readonly wasm: RuntimeFiles;
  readonly webgpu: RuntimeFiles;
}

/** A picture to look at; it is moved to the worker. */
export interface DetectionQuestion {
  readonly picture: BrowserPicture;
  /** Of the network's input, in pixels; the model's own where it stretches pictures. */
  readonly side: number;
  /** Detections below it are left out. */
  readonly scoreThreshold: number;
}

export interface DetectionAnswer {
  /** The picture, to be shown. */
  readonly bitmap: ImageBitmap;
  readonly detections: readonly Sighting[];
  /** Of the picture, to tell how far it moved since the one before. */
  readonly spectrum: PictureSpectrum;
  /** How long the worker was at it; undefined where the input's size was another than before, which takes a session. */
  readonly milliseconds: number | undefined;
}

/** What a detection worker runs on, known when it is ready. */
export interface DetectorReport {
  readonly metadata: ModelMetadata;
  readonly device: BrowserDevice;
  /** Why it is not a faster one. */
  readonly limit: string | undefined;
}

export type WorkerRequest =
  | { readonly kind: 'start'; readonly files: DetectorFiles }
  | { readonly kind: 'detect'; readonly question: DetectionQuestion };

export type WorkerReply =
  | {
      readonly kind: 'ready';
      readonly report: DetectorReport;
      /** How many of its kind pay on this machine. */
      readonly workers: number;
    }
  | { readonly kind: 'detected'; readonly answer: DetectionAnswer }
  /** Nothing can be answered any more. */
  | { readonly kind: 'failed'; readonly message: string };
