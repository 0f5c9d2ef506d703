import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evaluationSchema } from '../../src/report/schema/evaluationSchema.ts';
import { runProgram } from '../cli/runProgram.ts';

const root = join(import.meta.dirname, '../..');
const frames = join(root, '../shared/data/visem-tracking/validation');
const guide = await readFile(join(root, 'docs/evaluate.md'), 'utf8');
const heading = '### With the samples';
const [onFrames, onSamples] = [guide.slice(0, guide.indexOf(heading)), guide.slice(guide.indexOf(heading))];

/** The lines of a text that start the program, in their order. */
function commandsOf(text: string): readonly (readonly string[])[] {
  return [...text.replaceAll('\\\n', ' ').matchAll(/^npx tesescope (.*)$/gm)].map(([, words]) => words!.split(/\s+/));
}

describe('the worked example of docs/evaluate.md, as it is written', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worked-example-'));
    for (const name of ['samples', 'models']) await symlink(join(root, name), join(folder, name));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function follow(text: string) {
    let told = '';
    for (const words of commandsOf(text)) {
      const { code, stdout, stderr } = await runProgram(words, folder);
      expect({ words, code, stderr: code === 0 ? '' : stderr }).toEqual({ words, code: 0, stderr: '' });
      told += stdout;
    }
    const json = JSON.parse(await readFile(join(folder, 'report/evaluation.json'), 'utf8'));
    return {
      told,
      report: evaluationSchema.parse(json),
      page: await readFile(join(folder, 'report/report.html'), 'utf8'),
    };
  }

  test('on the samples', async () => {
    expect(commandsOf(onSamples).map(([name]) => name)).toEqual(['detect', 'evaluate']);
    const { report, page } = await follow(onSamples);
    expect(onSamples).toContain(`Found ${(report.found.recall30 * 100).toFixed(1)} %`);
    expect(onSamples).toContain(`AP50 ${report.paper.AP50.toFixed(3)}`);
    expect(page.match(/<image href="data:image\/jpeg;base64,/g)!.length).toBeGreaterThan(14);
    expect(page.length).toBeLessThan(10e6);
    expect(report.provenance!.inputs.map(({ role }) => role)).toEqual(['truth', 'detections', 'model']);
  });

  test.skipIf(!existsSync(frames))('on frames of VISEM-Tracking (skipped where ../shared/data is absent)', async () => {
    await cp(frames, join(folder, 'visem-tracking/validation'), { recursive: true });
    const [, patients] = /```\n(12_frame[^`]*)```/.exec(onFrames)!;
    await writeFile(join(folder, 'patients.csv'), patients!);
    const { told, report } = await follow(onFrames);
    expect(told).toContain(/^> `(.*)`$/m.exec(onFrames)![1]!);
    expect(onFrames).toContain(`| ${(report.found.recall30 * 100).toFixed(1)} % |`);
    expect(onFrames).toContain(report.found.AP30.toFixed(3));
    expect(onFrames).toContain(report.paper.AP50.toFixed(3));
    expect(report.study).toMatchObject({ images: 5, patients: 2, truths: 115 });
  });
});
