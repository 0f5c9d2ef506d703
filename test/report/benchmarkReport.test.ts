import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readCoco } from '../../src/annotation/formats/coco/readCoco.ts';
import { paperConsensus } from '../../src/evaluation/consensus/consensusSettings.ts';
import { alignRaters } from '../../src/evaluation/raters/alignRaters.ts';
import { benchmark } from '../../src/evaluation/raters/benchmark.ts';
import { benchmarkPage } from '../../src/report/benchmark/benchmarkPage.ts';
import { type BenchmarkReport, benchmarkReport } from '../../src/report/benchmark/benchmarkReport.ts';
import type { Provenance } from '../../src/report/provenance.ts';
import { benchmarkSchema } from '../../src/report/schema/benchmarkSchema.ts';
import { drawRater } from '../evaluation/raters/drawnRaters.ts';

const text = await readFile(join(import.meta.dirname, '../../samples/dataset.json'), 'utf8');
const { value: samples } = readCoco(text, 'dataset.json');
const provenance: Provenance = {
  program: { name: 'tesescope', version: '0.0.0', node: '20' },
  madeAt: '2026-01-02T03:04:05.000Z',
  inputs: [],
  settings: {},
};

function measure(names: readonly string[], isThresholdGiven = true, truth = samples): BenchmarkReport {
  const raters = names.map((name, seed) => ({ ...drawRater(truth, name, seed), name, file: `${seed}.json` }));
  const { value: panel } = alignRaters(raters, truth);
  const detections = samples.annotations
    .slice(0, 90)
    .map(({ imageId, categoryId, box }, row) => ({ imageId, categoryId, box, score: (row % 10) / 10 }));
  const settings = { ...paperConsensus, margin: 0.05, threshold: 0.2, isThresholdGiven };
  const measured = benchmark(panel, detections, settings, undefined, { resamples: 40 });
  return benchmarkReport(measured, new Map([[names[0]!, { seconds: 70, images: 7 }]]));
}
const report = measure(['anna', 'ben', 'carla']);

describe('benchmark.json', () => {
  test('satisfies its schema, whatever is known', () => {
    for (const each of [
      report,
      measure(['a', 'b'], false),
      measure(['a', 'b'], true, { ...samples, annotations: [] }),
    ]) {
      const json = JSON.parse(JSON.stringify({ ...each, provenance }));
      expect(benchmarkSchema.parse(json)).toEqual(json);
    }
  });

  test('is described by the published JSON Schema (vitest -u writes it anew)', async () => {
    await expect(
      `${JSON.stringify(z.toJSONSchema(benchmarkSchema, { reused: 'ref' }), null, 2)}\n`,
    ).toMatchFileSnapshot('../../docs/report-schema.benchmark.json');
  });
});

describe('report.html', () => {
  const page = benchmarkPage(report, provenance);

  test('says who was compared, and what came of it for the margin', () => {
    expect(page.includes('3 raters (anna, ben, carla) and the model')).toBe(true);
    expect(page).toMatch(/the model’s F1 less that of the raters is [+−]0\.\d{3} on the mean/);
    expect(page.includes('with a margin of 0.05 that means: ')).toBe(true);
    expect(page.includes('<td class="number">10</td>')).toBe(true);
  });

  test('has every pair twice in the matrix of agreement', () => {
    const body = page.slice(page.indexOf('Agreement of every two'), page.indexOf('Krippendorff’s alpha of the raters'));
    for (const { F1 } of report.pairs) expect(body.split(F1.toFixed(3)).length).toBeGreaterThan(2);
  });

  test('claims nothing of a threshold that was chosen on the same images', () => {
    const chosen = benchmarkPage(measure(['anna', 'ben', 'carla'], false), provenance);
    expect(chosen.includes('nothing is claimed of the figures that depend on it')).toBe(true);
    expect(chosen.includes('the model’s AR100 less that of the raters')).toBe(true);
  });

  test('escapes the names of raters', () => {
    const evil = benchmarkPage(measure(['<script>alert(1)</script>', '"><img src=x>']), provenance);
    expect([...evil.matchAll(/.{60}<(?:script|img)/gs)].map(String)).toEqual([]);
  });

  test('where nobody drew anything it still tells', () => {
    const raters = ['a', 'b'].map((name) => ({ name, file: name, dataset: { ...samples, annotations: [] } }));
    const { value: panel } = alignRaters(raters, samples);
    const settings = { ...paperConsensus, margin: 0.05, threshold: 0.2, isThresholdGiven: true };
    const blank = benchmark(panel, [], settings, undefined, { resamples: 5 });
    const empty = benchmarkPage(benchmarkReport(blank, new Map()), provenance);
    expect(empty.includes('They do not suffice for a comparison.')).toBe(true);
    expect(empty).not.toMatch(/NaN|undefined/);
  });
});
