/** A page with the detector alone, for tests to call. */

import type { Detection } from '../../../src/detection/detection.ts';
import { decodePicture } from '../../../src/platform/browser/decodePicture.ts';
import { createDetectionClient, type DetectorState } from '../../../src/platform/browser/detectionClient.ts';
import { pictureReader } from '../../../src/platform/browser/pictureReader.ts';
import { detectorFiles } from '../../../web/detectorFiles.ts';

const ready = new Promise<DetectorState>((resolve) => {
  const client = createDetectionClient({
    files: detectorFiles,
    startWorker: () =>
      new Worker(new URL('../../../src/platform/browser/detectionWorker.ts', import.meta.url), { type: 'module' }),
    onState: (state) => {
      if (state.kind !== 'loading') resolve(state);
    },
  });
  Object.assign(window, {
    detect: async (address: string, side: number, scoreThreshold: number): Promise<readonly Detection[]> => {
      const picture = await decodePicture(await (await fetch(address)).blob(), address);
      return (await client.look({ picture, side, scoreThreshold })).detections;
    },
    time: async (address: string, side: number, count: number): Promise<number[]> => {
      const blob = await (await fetch(address)).blob();
      let picture: ImageBitmap = await decodePicture(blob, address);
      const times: number[] = [];
      for (let i = 0; i < count; i++) {
        const answer = await client.look({ picture, side, scoreThreshold: 0.1 });
        picture = answer.bitmap;
        if (answer.milliseconds !== undefined) times.push(answer.milliseconds);
      }
      return times;
    },
  });
});
Object.assign(window, { ready: () => ready, readFrame });

/** A frame of the given samples, as the reader and as a canvas of the browser gives it: RGB and alpha. */
async function readFrame(init: VideoFrameBufferInit, samples: readonly number[]): Promise<[number[], number[]]> {
  const frame = new VideoFrame(Uint8Array.from(samples), init);
  const { displayWidth: width, displayHeight: height } = frame;
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false })!;
  context.drawImage(frame, 0, 0);
  const { image } = await pictureReader()(frame);
  return [[...image.data], [...context.getImageData(0, 0, width, height).data]];
}
