import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { TesescopeError } from '../../errors.ts';
import type { Engine, GraphSession, Value } from '../../graph/engine.ts';
import type { ElementData, ElementType } from '../../graph/tensor.ts';

export type Device = 'auto' | 'cpu' | 'cuda' | 'webgpu';

interface EngineOptions {
  /** ONNX Runtime's execution provider. @default 'auto' */
  readonly device?: Device;
  /** Threads inside an operator. @default as many as ONNX Runtime sees fit */
  readonly threads?: number;
}

/** ONNX Runtime for Node. */
export function onnxRuntimeEngine({ device = 'auto', threads }: EngineOptions = {}): Engine {
  const options: InferenceSession.SessionOptions = {
    executionProviders: device === 'auto' ? ['cpu'] : [device],
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
  };
  return { load: (model) => load(model, options) };
}

async function load(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<GraphSession> {
  const session = await InferenceSession.create(model, options).catch((cause: unknown) => {
    throw new TesescopeError('bad-model', `ONNX Runtime can't load the model: ${String(cause)}`, { cause });
  });
  return {
    run: async (feeds) => {
      const results = await session.run(mapValues(feeds, toOrt));
      return mapValues(results, fromOrt);
    },
    release: () => session.release(),
  };
}

function toOrt({ type, shape, data }: Value): OrtTensor {
  return new OrtTensor(type, data as Float32Array, shape);
}

function fromOrt(tensor: OrtTensor): Value {
  return { type: tensor.type as ElementType, shape: tensor.dims, data: tensor.data as ElementData };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, transform: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, transform(value)]));
}
