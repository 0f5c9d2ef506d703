import webgpuMjs from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import webgpuWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import wasmMjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import model from '../models/tesescope.onnx?url';
import type { DetectorFiles } from '../src/platform/browser/detectionMessages.ts';

const here = (address: string) => new URL(address, location.href).href;

/** The detector's files among the page's own. */
export const detectorFiles: DetectorFiles = {
  model: here(model),
  wasm: { mjs: here(wasmMjs), wasm: here(wasmWasm) },
  webgpu: { mjs: here(webgpuMjs), wasm: here(webgpuWasm) },
};
