import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { benchmarkCommand } from '../../src/cli/benchmark.ts';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import { hasChromium, startChromium } from '../browser/chromium.ts';
import { runCommand } from '../cli/raters/runCommand.ts';
import { writeStudy } from './writeStudy.ts';

describe.skipIf(!hasChromium)('pages in a browser (skipped where there is no Chromium)', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-page-'));
    const { truth, detections, raters, images } = await writeStudy(folder);
    const common = ['--truth', truth, '--detections', detections, '--out'];
    await runCommand(evaluateCommand(), ['--images', images, ...common, join(folder, 'evaluation')]);
    await runCommand(benchmarkCommand(), ['--raters', ...raters, ...common, join(folder, 'benchmark')]);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  test.each(['evaluation', 'benchmark'])(
    '%s: no fault of axe, no request, nothing beyond a narrow screen',
    async (name) => {
      const page = await browser.newPage({ bypassCSP: true });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(join(folder, name, 'report.html')).href);
      expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
      const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
  );
});
