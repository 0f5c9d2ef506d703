import { join } from 'node:path';
import { writeCoco } from '../src/annotation/formats/coco/writeCoco.ts';
import { subset } from '../src/annotation/split/subset.ts';
import { readDataset } from '../src/platform/node/readDataset.ts';
import { writeFileAtomically } from '../src/platform/node/writeFileAtomically.ts';
import { tesescope } from './tesescope.ts';

/**
 * What a laboratory gains by a few images of its own, on drawn patients held out: `npx tsx scripts/learningCurve.ts MODEL OUT`,
 * after `npm run build`. MODEL is what training goes on from; all that is drawn and trained lies in OUT.
 */

const [model, out] = process.argv.slice(2);
if (model === undefined || out === undefined) throw new Error('usage: learningCurve.ts MODEL OUT');

const counts = [10, 30, 100];
/** The same for each count: what is compared is the images, not the time. */
const steps = 200;
const imagesAStep = 8;

const drawn = join(out, 'drawn');
await tesescope('synthesize', '--out', drawn, '--images', '240', '--patients', '24', '--seed', '3');
await tesescope('dataset', 'split', join(drawn, 'dataset.json'), '--fractions', '0.5,0,0.5', '--out', out);
const mine = await readDataset(join(out, 'train.json'));

const rows = [await measured('0 images', model)];
for (const count of counts) {
  const file = join(out, `lab-${count}.json`);
  const every = mine.images.length / count;
  const images = Array.from({ length: count }, (_, index) => mine.images[Math.floor(index * every)]!);
  await writeFileAtomically(file, writeCoco(subset(mine, images)));
  const run = join(out, `lab-${count}`);
  const epochs = String(Math.round(steps / Math.ceil(count / imagesAStep)));
  const training = ['--dataset', file, '--images', drawn, '--initial', model, '--epochs', epochs, '--warm-up', '20'];
  await tesescope('train', ...training, '--out', run);
  rows.push(await measured(`${count} images`, join(run, 'model.onnx')));
}
console.table(rows);

async function measured(what: string, weights: string) {
  const truth = join(out!, 'test.json');
  const results = join(out!, `${what.replace(' ', '-')}-results.json`);
  await tesescope('detect', drawn, '--model', weights, '--coco-truth', truth, '--coco-results', results);
  const text = await tesescope('evaluate', '--truth', truth, '--detections', results, '--json');
  const { paper, found } = JSON.parse(text);
  return { what, AP50: paper.AP50, AR100: paper.AR100, AP30: found.AP30, recall30: found.recall30 };
}
