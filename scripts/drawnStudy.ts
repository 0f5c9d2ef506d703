import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Dataset } from '../src/annotation/dataset.ts';
import { formatTable } from '../src/evaluation/formatTable.ts';
import { readDataset } from '../src/platform/node/readDataset.ts';
import { readModelFile } from '../src/platform/node/readModelFile.ts';
import { tesescope } from './tesescope.ts';

/**
 * A model beside drawn embryologists on the test patients of a drawn study, by stratum and phenotype:
 * `npx tsx scripts/drawnStudy.ts STUDY MODEL...`, after `npm run build`. STUDY is a folder of `tesescope synthesize` with its
 * `dataset split` in split/. Sperm are found at IoU 0.3; a model is measured whole and at its screening point.
 */

interface Result {
  readonly image_id: number;
  readonly category_id: number;
  readonly bbox: readonly number[];
  readonly score: number;
}

interface Measured {
  readonly who: string;
  readonly figures: readonly string[];
  readonly recalls: ReadonlyMap<string, string>;
}

const [study, ...models] = process.argv.slice(2);
if (study === undefined || models.length === 0) throw new Error('usage: drawnStudy.ts STUDY MODEL...');

const truthFile = join(study, 'split', 'test.json');
const truth = await readDataset(truthFile);
const occupied = new Set(truth.annotations.map(({ imageId }) => imageId));
const empty = new Set(truth.images.flatMap(({ id }) => (occupied.has(id) ? [] : [id])));

const all: Measured[] = [];
for (const model of models) {
  const file = join(study, `${basename(model)}-results.json`);
  await tesescope('detect', study, '--model', model, '--coco-truth', truthFile, '--coco-results', file);
  const results: readonly Result[] = JSON.parse(await readFile(file, 'utf8'));
  const { screening } = (await readModelFile(model)).metadata.operatingPoints;
  all.push(await measured(model, results));
  const screened = results.filter(({ score }) => score >= screening);
  all.push(await measured(`${model} at screening (${screening.toFixed(3)})`, screened));
}
for (const file of globSync('raters/*.json', { cwd: study }).sort()) {
  all.push(await measured(file, asResults(await readDataset(join(study, file)))));
}

const names = ['who', 'AP50', 'AR100', 'AP30', 'recall at IoU 0.3', 'boxes a field without sperm'];
const groups = [...all[0]!.recalls.keys()];
process.stdout.write(formatTable([names, ...all.map(({ who, figures }) => [who, ...figures])]));
process.stdout.write(
  `\n${formatTable([
    ['recall at IoU 0.3', ...all.map(({ who }) => who)],
    ...groups.map((group) => [group, ...all.map(({ recalls }) => recalls.get(group) ?? '')]),
  ])}`,
);

async function measured(who: string, results: readonly Result[]): Promise<Measured> {
  const file = join(study!, 'measured.json');
  await writeFile(file, JSON.stringify(results));
  const { paper, found, tables } = JSON.parse(
    await tesescope('evaluate', '--truth', truthFile, '--detections', file, '--json'),
  );
  const alarms = results.filter(({ image_id: image }) => empty.has(image)).length / empty.size;
  const figures = [paper.AP50, paper.AR100, found.AP30, found.recall30].map((value: number) => value.toFixed(3));
  const rows: readonly { readonly name: string; readonly truths: number; readonly recall30: number }[] = [
    ...tables.stratum,
    ...tables.phenotype,
  ];
  const recalls = rows.map(({ name, truths, recall30 }) => [`${name} (${truths})`, recall30.toFixed(3)] as const);
  return { who, figures: [...figures, alarms.toFixed(2)], recalls: new Map(recalls) };
}

/** An embryologist's boxes of the test patients' images, all as sure as each other. */
function asResults(rater: Dataset): readonly Result[] {
  const idOf = new Map(truth.images.map(({ fileName, id }) => [fileName, id]));
  const nameOf = new Map(rater.images.map(({ id, fileName }) => [id, fileName]));
  return rater.annotations.flatMap(({ imageId, box: { x, y, width, height } }) => {
    const image = idOf.get(nameOf.get(imageId)!);
    if (image === undefined) return [];
    return [{ image_id: image, category_id: truth.categories[0]!.id, bbox: [x, y, width, height], score: 1 }];
  });
}
