/** Rows and columns of zeros around an image: top, left, bottom, right. */
export type Padding = readonly [top: number, left: number, bottom: number, right: number];

/** TensorFlow's SAME padding: the output has ceil(size / stride) cells, and the odd row or column goes to the end. */
export function samePadding(height: number, width: number, kernel: number, stride: number): Padding {
  const total = (size: number) => Math.max(0, (Math.ceil(size / stride) - 1) * stride + kernel - size);
  const vertical = total(height);
  const horizontal = total(width);
  const top = Math.floor(vertical / 2);
  const left = Math.floor(horizontal / 2);
  return [top, left, vertical - top, horizontal - left];
}

/** Cells of a convolution's output along one axis. */
export function convolvedSize(
  size: number,
  kernel: number,
  stride: number,
  padBefore: number,
  padAfter: number,
): number {
  return Math.floor((size + padBefore + padAfter - kernel) / stride) + 1;
}
