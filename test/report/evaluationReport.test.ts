import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readCoco } from '../../src/annotation/formats/coco/readCoco.ts';
import { headlineStudy } from '../../src/evaluation/headlineStudy.ts';
import type { ImageDetection } from '../../src/evaluation/imageDetection.ts';
import { evaluationCsv } from '../../src/report/evaluation/evaluationCsv.ts';
import { evaluationPage } from '../../src/report/evaluation/evaluationPage.ts';
import { type EvaluationReport, evaluationReport } from '../../src/report/evaluation/evaluationReport.ts';
import { pickExamples } from '../../src/report/gallery/pickExamples.ts';
import type { Provenance } from '../../src/report/provenance.ts';
import { evaluationSchema } from '../../src/report/schema/evaluationSchema.ts';

const text = await readFile(join(import.meta.dirname, '../../samples/dataset.json'), 'utf8');
const { value: samples } = readCoco(text, 'dataset.json');
/** Every second truth found, a false alarm in each image, some boxes loose. */
const detections: readonly ImageDetection[] = [
  ...samples.annotations.flatMap(({ imageId, categoryId, box }, row) =>
    row % 2 === 0 ? { imageId, categoryId, box: { ...box, x: box.x + (row % 10) }, score: 0.5 + (row % 50) / 100 } : [],
  ),
  ...samples.images.map(({ id }) => ({
    imageId: id,
    categoryId: 1,
    box: { x: 1, y: 1, width: 9, height: 9 },
    score: 0.3,
  })),
];
const provenance: Provenance = {
  program: { name: 'tesescope', version: '0.0.0', node: '20' },
  madeAt: '2026-01-02T03:04:05.000Z',
  inputs: [{ role: 'truth', name: 'dataset.json', bytes: 3, sha256: 'a'.repeat(64) }],
  settings: { 'micrometres a pixel': 0.5 },
};

function measure(dataset = samples, found = detections): EvaluationReport {
  const extras = { measures: { framesPerSecond: 50 }, model: undefined, others: detections };
  return evaluationReport(dataset, headlineStudy(dataset, found), extras);
}
const report = measure();

describe('evaluation.json', () => {
  test('satisfies its schema, whatever is known', () => {
    const bare = { ...samples, images: samples.images.map(({ patient, stratum, ...image }) => image), annotations: [] };
    for (const each of [report, measure(bare, []), measure(samples, [])]) {
      const json = JSON.parse(JSON.stringify({ ...each, provenance }));
      expect(evaluationSchema.parse(json)).toEqual(json);
    }
  });

  test('has no key that the schema does not describe', () => {
    expect(evaluationSchema.safeParse(JSON.parse(JSON.stringify({ ...report, strange: 1 }))).success).toBe(false);
  });

  test('is described by the published JSON Schema (vitest -u writes it anew)', async () => {
    await expect(
      `${JSON.stringify(z.toJSONSchema(evaluationSchema, { reused: 'ref' }), null, 2)}\n`,
    ).toMatchFileSnapshot('../../docs/report-schema.evaluation.json');
  });
});

describe('evaluation.csv', () => {
  const { data } = Papa.parse<Record<string, string>>(evaluationCsv(report).trimEnd(), { header: true });
  const find = (wanted: Record<string, string>) =>
    data.filter((row) => Object.entries(wanted).every(([key, value]) => row[key] === value));

  test('holds the headline figures in full precision, with intervals', () => {
    const [row] = find({ category: 'all', group: 'found', figure: 'recall30' });
    expect(Number(row!.value)).toBe(report.found.recall30);
    expect(Number(row!.lower)).toBe(report.intervals.recall30!.lower);
    expect(row!.interval).toBe('bootstrap');
  });

  test('holds curves, points, groups, errors, scores and comparison', () => {
    const [froc] = find({ group: 'froc', figure: 'sensitivity', overlap: 'centre', at: '0.125' });
    expect(Number(froc!.value)).toBe(report.curves[0]!.centre.froc.sensitivity[0]);
    const [perTruth] = find({ group: 'froc', figure: 'sensitivityPerTruth', overlap: '0.3', at: '8' });
    expect(Number(perTruth!.value)).toBe(report.curves[0]!.froc[0]!.perTruth.sensitivity[6]);
    expect(find({ group: 'precision-recall', overlap: '0.3' })).toHaveLength(101);
    expect(Number(find({ group: 'operating-point', figure: 'threshold', overlap: '0.3' })[0]!.value)).toBe(
      report.curves[0]!.bestF1[0]!.threshold,
    );
    expect(find({ group: 'stratum', figure: 'recall30', at: 'dense' })[0]!.interval).toBe('exact');
    expect(Number(find({ group: 'errors', figure: 'count', at: 'missed' })[0]!.value)).toBe(report.errors.missed.count);
    expect(find({ group: 'calibration', figure: 'hitShare' })).not.toEqual([]);
    expect(find({ group: 'scores', figure: 'wrong', at: '0.3' })[0]!.value).toBe('7');
    expect(find({ group: 'work-saved-fields', figure: 'seen' })).toHaveLength(101);
    expect(find({ group: 'comparison', figure: 'difference', at: 'AP50' })[0]!.value).toBe('0');
  });

  test('leaves empty what cannot be had', () => {
    const rows = evaluationCsv(measure({ ...samples, annotations: [] }, []));
    expect(rows).toContain('all,paper,AP50,,,,,,');
  });
});

describe('report.html', () => {
  const examples = pickExamples(samples, headlineStudy(samples, detections).study);
  const pageOf = (each: EvaluationReport) =>
    evaluationPage(each, provenance, { examples, pictures: examples.map(() => undefined) });

  test('says what was measured, and the figures', () => {
    const page = pageOf(report);
    expect(page).toContain('in 7 images of 5 patients were compared with the 126 sperm that people had marked');
    expect(page).toContain('The intervals rest on 5 patients only');
    expect(page).toContain(`<b>${(report.found.recall30 * 100).toFixed(1)} %</b>`);
    expect(page).toContain('a'.repeat(64));
  });

  test('needs no network and no script', () => {
    const page = pageOf(report);
    expect(page).not.toMatch(/<script|<link|<iframe|@import|\son\w+=/i);
    expect([...page.matchAll(/(?:src|href)="(?!#|data:)([^"]*)"/g)].map(([, target]) => new URL(target!).host)).toEqual(
      ['doi.org', 'doi.org'],
    );
  });

  test('escapes every text of a file', () => {
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>&';
    const dataset = {
      ...samples,
      categories: [
        { id: 1, name: evil },
        { id: 2, name: `${evil}2` },
      ],
      images: samples.images.map((image) => ({ ...image, fileName: evil, patient: evil, stratum: evil })),
      annotations: samples.annotations.map((annotation) => ({ ...annotation, phenotype: evil })),
    };
    const matched = headlineStudy(dataset, detections);
    const page = evaluationPage(
      measure(dataset),
      { ...provenance, inputs: [{ ...provenance.inputs[0]!, name: evil, role: 'truth' }], settings: { [evil]: evil } },
      {
        examples: pickExamples(dataset, matched.study),
        pictures: pickExamples(dataset, matched.study).map(() => ({
          window: { x: 0, y: 0, width: 9, height: 9 },
          source: 'data:image/jpeg;base64,AA==',
        })),
      },
    );
    expect([...page.matchAll(/.{60}<(?:script|img)/gs)].map(String)).toEqual([]);
    expect(page.includes('&lt;script&gt;')).toBe(true);
  });

  test('where nothing was found or marked it still tells', () => {
    expect(pageOf(measure(samples, []))).toContain('everything counts as missed');
    expect(pageOf(measure({ ...samples, annotations: [] }, []))).toContain('nothing can be said of what is found');
  });

  test('images that are not to be had are named', () => {
    expect(pageOf(report)).toContain('These images were not to be had: ');
  });

  test('the checklists have every item, and lines to write on', () => {
    const page = pageOf(report);
    const body = page.slice(page.indexOf('Items of CLAIM'));
    expect(body.match(/<tr><th scope="row"/g)).toHaveLength(44 + 48);
    expect(body.match(/class="write"/g)!.length).toBeGreaterThan(60);
    expect(body).toContain('seed 0: 5 patients');
  });
});
