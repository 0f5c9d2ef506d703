/**
 * A kernel as ONNX lays it out, `[O, I, H, W]`, from TensorFlow Lite's `[O, H, W, I]`. A depthwise kernel `[1, H, W, C]`
 * comes out in the order of `[C, 1, H, W]`.
 */
export function channelsFirst(kernel: Float32Array, shape: readonly [o: number, h: number, w: number, i: number]) {
  const [outputs, height, width, inputs] = shape;
  const result = new Float32Array(kernel.length);
  const area = height * width;
  for (let output = 0; output < outputs; output++) {
    const first = output * area * inputs;
    for (let place = 0; place < area; place++) {
      for (let input = 0; input < inputs; input++) {
        result[first + input * area + place] = kernel[first + place * inputs + input];
      }
    }
  }
  return result;
}
