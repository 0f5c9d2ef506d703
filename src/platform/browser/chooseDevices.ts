import type { BrowserDevice } from './onnxRuntimeWebEngine.ts';

/** Devices to try, the fastest first, with why there is none faster. */
export interface DeviceChoice {
  readonly device: BrowserDevice;
  /** Each looks at a picture of its own, which on two cores gives more pictures than two threads on one. */
  readonly workers: number;
  readonly limit: string | undefined;
}

/** More than these no camera keeps busy, and each takes 100 to 200 MB. */
const mostWorkers = 4;

/** What this browser can run a network on: its graphics processor where it has one, else the processor. */
export async function chooseDevices(): Promise<readonly DeviceChoice[]> {
  const cores = navigator.hardwareConcurrency;
  // The page itself needs a core, where there are enough.
  const workers = Math.min(mostWorkers, cores > 2 ? cores - 1 : cores);
  const onProcessor = (limit: string): DeviceChoice => ({ device: 'wasm', workers, limit });
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null);
  if (adapter === undefined) return [onProcessor('This browser has no WebGPU.')];
  if (adapter === null) return [onProcessor('This browser found no graphics processor for WebGPU.')];
  if (adapter.info.isFallbackAdapter) return [onProcessor('WebGPU would only imitate a graphics processor here.')];
  return [{ device: 'webgpu', workers: 1, limit: undefined }, onProcessor('WebGPU failed on this graphics processor.')];
}
