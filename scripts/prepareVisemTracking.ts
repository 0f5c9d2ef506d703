import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../src/annotation/dataset.ts';
import { writeCoco } from '../src/annotation/formats/coco/writeCoco.ts';
import { subset } from '../src/annotation/split/subset.ts';
import { importDataset } from '../src/platform/node/dataset/importDataset.ts';
import { writeFileAtomically } from '../src/platform/node/writeFileAtomically.ts';

/**
 * Makes the datasets of the default model from a copy of VISEM-Tracking: `npx tsx scripts/prepareVisemTracking.ts IN OUT`.
 * Clusters become regions that teach nothing and count for nothing. The late fifth of video 11 is kept apart.
 */

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error('usage: prepareVisemTracking.ts IN OUT');

const trainingFrames = 190;

const video = await readFrames('video-11');
await mkdir(output, { recursive: true });
await write('video-11-train.json', subset(video, video.images.slice(0, trainingFrames)));
await write('video-11-late.json', subset(video, video.images.slice(trainingFrames)));
await write('validation.json', await readFrames('validation'));

async function readFrames(folder: string): Promise<Dataset> {
  const { value, problems } = await importDataset(join(input!, folder), 'yolo', {
    classNames: ['spermatozoon', 'cluster'],
  });
  for (const { message } of problems) console.error(message);
  const [spermatozoon, cluster] = value.categories;
  const frameOf = (fileName: string) => Number(/frame_(\d+)/.exec(fileName)?.[1]);
  return {
    images: value.images.toSorted((a, b) => frameOf(a.fileName) - frameOf(b.fileName)),
    categories: [spermatozoon!],
    annotations: value.annotations.map((annotation) =>
      annotation.categoryId === cluster?.id
        ? { ...annotation, categoryId: spermatozoon!.id, isCrowd: true }
        : annotation,
    ),
    attributes: { info: { labelStyle: 'head' } },
  };
}

async function write(name: string, dataset: Dataset): Promise<void> {
  await writeFileAtomically(join(output!, name), writeCoco(dataset));
  console.log(`${name}: ${dataset.images.length} images, ${dataset.annotations.length} boxes`);
}
