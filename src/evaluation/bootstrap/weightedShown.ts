/**
 * Detections of a resample down to and with each.
 *
 * @param images `[detections]`, by falling score, the place of the image of each
 * @param weights `[images]`, how often each image is taken
 * @param shown `[detections]`, filled
 */
export function weightedShown(images: Int32Array, weights: Int32Array, shown: Int32Array): void {
  let count = 0;
  for (let place = 0; place < images.length; place++) {
    count += weights[images[place]!]!;
    shown[place] = count;
  }
}
