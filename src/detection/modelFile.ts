import { TesescopeError } from '../errors.ts';
import { cast } from '../graph/operators/cast.ts';
import { type OnnxInitializer, readOnnx } from '../graph/readOnnx.ts';
import { constant, type Tensor } from '../graph/tensor.ts';
import { elementCount, type NamedTensors, type TensorData } from '../graph/tensorData.ts';
import { writeOnnx } from '../graph/writeOnnx.ts';
import { floatsToHalves } from '../network/floatsToHalves.ts';
import { halvesToFloats } from '../network/halvesToFloats.ts';
import { networkParameters } from '../network/parameterLayout.ts';
import { detectorGraph } from './detectorGraph.ts';
import { type ModelMetadata, parseModelMetadata } from './modelMetadata.ts';

/** A trained detector: what it says of itself, and its weights. */
export interface Model {
  readonly metadata: ModelMetadata;
  readonly weights: NamedTensors;
}

/** The key under which the description stands in the ONNX file's metadata. */
const metadataKey = 'tesescope';

/** Writes a model as one ONNX file that any ONNX Runtime can run; kernels as float16, which halves it. */
export function writeModel({ metadata, weights }: Model, batch = 1): Uint8Array {
  const compact = (name: string, shape: readonly number[]): Tensor => {
    const { data } = weights.get(name)!;
    if (shape.length === 1) return constant(data, shape, 'float32', name);
    return cast(constant(floatsToHalves(data), shape, 'float16', name), 'float32');
  };
  const content = detectorGraph(metadata.network, compact, metadata.input, batch);
  return writeOnnx({ ...content, metadata: { [metadataKey]: JSON.stringify(metadata) } });
}

/** @throws bad-model where the file is no model of this project, or lacks weights. */
export function readModel(bytes: Uint8Array, file: string): Model {
  const { metadata: entries, initializers } = readOnnx(bytes, file);
  const metadata = parseModelMetadata(entries[metadataKey], file);
  const weights = networkParameters(metadata.network).map(({ name, shape }): [string, TensorData] => {
    const stored = initializers.get(name);
    const data = stored === undefined ? undefined : floatsOf(stored);
    if (data?.length !== elementCount(shape)) {
      throw new TesescopeError('bad-model', `${file} lacks the weight ${name} of shape [${shape.join(', ')}].`, {
        place: { file },
      });
    }
    return [name, { shape, data }];
  });
  return { metadata, weights: new Map(weights) };
}

function floatsOf({ type, bytes }: OnnxInitializer): Float32Array | undefined {
  const aligned = new Uint8Array(bytes).buffer;
  if (type === 'float16') return halvesToFloats(new Uint8Array(aligned));
  return type === 'float32' ? new Float32Array(aligned) : undefined;
}
