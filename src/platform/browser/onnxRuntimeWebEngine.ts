import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-web';
import { TesescopeError } from '../../errors.ts';
import { checkFeeds, type FeedInfo } from '../../graph/checkFeeds.ts';
import type { Engine, GraphSession, Value } from '../../graph/engine.ts';
import type { ElementData, ElementType } from '../../graph/tensor.ts';

/** Where ONNX Runtime's own files lie: its loader and its WebAssembly module. */
export interface RuntimeFiles {
  readonly mjs: string;
  readonly wasm: string;
}

/** The graphics processor, or one thread of the processor with SIMD. */
export type BrowserDevice = 'webgpu' | 'wasm';

/** ONNX Runtime for the browser. */
export async function onnxRuntimeWebEngine(device: BrowserDevice, files: RuntimeFiles): Promise<Engine> {
  const runtime = await (device === 'webgpu' ? import('onnxruntime-web/webgpu') : import('onnxruntime-web/wasm'));
  runtime.env.logLevel = 'error';
  runtime.env.wasm.wasmPaths = files;
  runtime.env.wasm.numThreads = 1;
  return {
    load: async (model) => {
      const options = { executionProviders: [device], graphOptimizationLevel: 'all' } as const;
      const session = await runtime.InferenceSession.create(model, options).catch((cause: unknown) => {
        const message = `ONNX Runtime can't load the model on ${device}: ${String(cause)}`;
        throw new TesescopeError('bad-model', message, { cause });
      });
      return graphSession(session, runtime.Tensor);
    },
  };
}

function graphSession(session: InferenceSession, Tensor: typeof OrtTensor): GraphSession {
  const inputs = session.inputMetadata.flatMap((input): FeedInfo[] =>
    input.isTensor ? [{ name: input.name, type: input.type as ElementType, shape: input.shape }] : [],
  );
  return {
    run: async (feeds) => {
      checkFeeds(inputs, feeds);
      const tensors = Object.entries(feeds).map(([name, { type, shape, data }]) => [
        name,
        new Tensor(type, data as Float32Array, shape),
      ]);
      const results: Readonly<Record<string, OrtTensor>> = await session.run(Object.fromEntries(tensors));
      return Object.fromEntries(Object.entries(results).map(([name, result]) => [name, readTensor(result)]));
    },
    release: () => session.release(),
  };
}

function readTensor({ type, dims, data }: OrtTensor): Value {
  return { type: type as ElementType, shape: dims, data: data as ElementData };
}
