import type { BrowserDevice } from './onnxRuntimeWebEngine.ts';

/** Devices to try, the fastest first, with why there is none faster. */
export interface DeviceChoice {
  readonly device: BrowserDevice;
  readonly limit: string | undefined;
}

/** More threads than this gain nothing on so small a network. */
const mostThreads = 8;

/** What this browser can run a network on: its graphics processor where it has one, else the processor. */
export async function chooseDevices(): Promise<readonly DeviceChoice[]> {
  const cores = navigator.hardwareConcurrency;
  // The page itself needs a core, where there are enough.
  const threads = crossOriginIsolated ? Math.min(mostThreads, cores > 2 ? cores - 1 : cores) : 1;
  const isolation = crossOriginIsolated ? '' : ' The page is not isolated, so only one thread may be used.';
  const onProcessor = (why: string): DeviceChoice => ({ device: { name: 'wasm', threads }, limit: why + isolation });
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null);
  if (adapter === undefined) return [onProcessor('This browser has no WebGPU.')];
  if (adapter === null) return [onProcessor('This browser found no graphics processor for WebGPU.')];
  if (adapter.info.isFallbackAdapter) return [onProcessor('WebGPU would only imitate a graphics processor here.')];
  return [{ device: { name: 'webgpu' }, limit: undefined }, onProcessor('WebGPU failed on this graphics processor.')];
}
