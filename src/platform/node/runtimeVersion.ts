import { env, listSupportedBackends } from 'onnxruntime-node';

/** ONNX Runtime's version and the execution providers that it was built with. */
export function runtimeVersion(): string {
  const backends = listSupportedBackends().map(({ name }) => name);
  return `${env.versions.node ?? env.versions.common}, built with ${backends.join(', ')}`;
}
