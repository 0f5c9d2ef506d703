import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Detection } from '../../src/detection/detection.ts';
import { createDetector, type Detector } from '../../src/detection/detector.ts';
import { onnxRuntimeEngine } from '../../src/platform/node/onnxRuntimeEngine.ts';
import { readImage } from '../../src/platform/node/readImage.ts';
import { readModelFile } from '../../src/platform/node/readModelFile.ts';
import { hasChromium, startChromium } from './chromium.ts';

const validation = '../shared/data/visem-tracking/validation/images';
const list = (folder: string) => {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(jpg|png)$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

declare global {
  interface Window {
    detect: (address: string, side: number, scoreThreshold: number) => Promise<readonly Detection[]>;
    readFrame: (init: VideoFrameBufferInit, samples: readonly number[]) => Promise<[number[], number[]]>;
    ready: () => Promise<{ readonly kind: string }>;
  }
}

describe.skipIf(!hasChromium)(`the detector in Chromium (skipped where Chromium is absent)`, () => {
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;
  let detector: Detector;

  beforeAll(async () => {
    server = await createServer({
      root: '.',
      logLevel: 'error',
      server: { port: 0, watch: null, fs: { allow: [resolve('..')] } },
    });
    await server.listen();
    browser = await startChromium();
    page = await browser.newPage();
    await page.goto(`${server.resolvedUrls!.local[0]}test/browser/pages/detect.html`);
    // Vite bundles what it first meets, and loads the page again then.
    const kind = () => page.evaluate(async () => (await window.ready()).kind).catch(() => 'loading');
    await vi.waitFor(async () => expect(await kind()).toBe('ready'), { timeout: 100_000, interval: 200 });
    detector = createDetector(await readModelFile('models/tesescope.onnx'), onnxRuntimeEngine());
  }, 120_000);

  afterAll(async () => {
    await detector?.release();
    await browser?.close();
    await server?.close();
  });

  it.each([
    ['I420', {}],
    ['NV12', {}],
    ['I420', { matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', fullRange: false }],
    ['I420', { matrix: 'bt709', primaries: 'bt709', transfer: 'iec61966-2-1', fullRange: true }],
    ['NV12', {}, { x: 2, y: 4, width: 9, height: 7 }],
  ] as const)(
    'reads a frame of %s %o as the browser shows it, to three levels',
    async (format, colorSpace, visibleRect?) => {
      const size = 16;
      const samples = Array.from({ length: size * size * 1.5 }, (_, i) =>
        i < size * size ? (i * 3) % 256 : Math.round(100 + 0.3 * (i % (size * size))),
      );
      const cut = visibleRect && { visibleRect };
      const init = { format, codedWidth: size, codedHeight: size, timestamp: 0, colorSpace, ...cut };
      const [read, shown] = await page.evaluate(([init, samples]) => window.readFrame(init, samples), [
        init,
        samples,
      ] as const);
      expect(read).toHaveLength(4 * (visibleRect?.width ?? size) * (visibleRect?.height ?? size));
      const differences = read.map((value, i) => Math.abs(value - shown[i]!)).sort((a, b) => a - b);
      expect(differences.at(-1)).toBeLessThanOrEqual(3);
    },
  );

  it.each([
    ...list('samples').map((path) => ({ path, side: 640 })),
    ...list(validation).map((path) => ({ path, side: 640 })),
    { path: 'samples/diffuse-1.jpg', side: 384 },
  ])('sees in $path at $side what Node sees, to 0.5 px and 0.01 of score', async ({ path, side }) => {
    const [inNode, inBrowser] = await Promise.all([
      readImage(path).then((image) =>
        detector.detect(image, { scoreThreshold: 0.1, input: { width: side, height: side } }),
      ),
      page.evaluate(([address, side]) => window.detect(address, side, 0.1), [`/@fs${resolve(path)}`, side] as const),
    ]);
    expect(inBrowser).toHaveLength(inNode.length);
    expect(inNode.length).toBeGreaterThan(0);
    for (const { box, score } of inNode) {
      const distances = inBrowser.map((other) =>
        Math.max(...(['x', 'y', 'width', 'height'] as const).map((key) => Math.abs(other.box[key] - box[key]))),
      );
      const nearest = distances.indexOf(Math.min(...distances));
      expect(distances[nearest]).toBeLessThan(0.5);
      expect(inBrowser[nearest]!.score).toBeCloseTo(score, 2);
    }
  });
});
