import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { TesescopeError } from '../../errors.ts';
import { checkFeeds, type FeedInfo } from '../../graph/checkFeeds.ts';
import type { Engine, GraphSession, Value } from '../../graph/engine.ts';
import type { ElementData, ElementType } from '../../graph/tensor.ts';

export type Device = 'auto' | 'cpu' | 'cuda' | 'webgpu';

interface EngineOptions {
  /** ONNX Runtime's execution provider. @default 'auto' */
  readonly device?: Device;
  /** Threads inside an operator. @default as many as ONNX Runtime sees fit */
  readonly threads?: number;
}

/** ONNX Runtime for Node. Loading throws unavailable where the model could run on the CPU, but not on the device. */
export function onnxRuntimeEngine({ device = 'auto', threads }: EngineOptions = {}): Engine {
  const provider = device === 'auto' ? 'cpu' : device;
  const create = (model: Uint8Array, executionProvider: string) =>
    InferenceSession.create(model, {
      executionProviders: [executionProvider],
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
      // A plan takes its memory a second time, at the second run, and makes no run faster.
      enableMemPattern: false,
      ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    });
  return {
    load: async (model) => {
      const session = await create(model, provider).catch(async (cause: unknown) => {
        const fallback = await create(model, 'cpu').catch(() => undefined);
        await fallback?.release();
        throw fallback === undefined ? badModel(cause) : unavailable(provider, cause);
      });
      return graphSession(session);
    },
  };
}

function badModel(cause: unknown): TesescopeError {
  return new TesescopeError('bad-model', `ONNX Runtime can't load the model: ${String(cause)}`, { cause });
}

function unavailable(device: string, cause: unknown): TesescopeError {
  const message = `The device ${device} can't be used here: ${String(cause).trim()} Use --device cpu, or install what ${device} needs.`;
  return new TesescopeError('unavailable', message, { cause });
}

function graphSession(session: InferenceSession): GraphSession {
  const inputs = session.inputMetadata.flatMap((input): FeedInfo[] =>
    input.isTensor ? [{ name: input.name, type: input.type as ElementType, shape: input.shape }] : [],
  );
  return {
    run: async (feeds) => {
      checkFeeds(inputs, feeds);
      const results = await session.run(mapValues(feeds, toOrt));
      return mapValues(results, fromOrt);
    },
    release: () => session.release(),
  };
}

function toOrt({ type, shape, data }: Value): OrtTensor {
  return new OrtTensor(type, data as Float32Array, shape);
}

function fromOrt({ type, dims, data }: OrtTensor): Value {
  return { type: type as ElementType, shape: dims, data: type === 'float16' ? halfBits(data) : (data as ElementData) };
}

/** Newer versions of Node have a typed array of halves, which ONNX Runtime then gives. */
function halfBits(data: OrtTensor['data']): Uint16Array {
  const { buffer, byteOffset, length } = data as Uint16Array;
  return new Uint16Array(buffer, byteOffset, length);
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, transform: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, transform(value)]));
}
