import { TesescopeError } from '../../../errors.ts';
import type { Dataset } from '../../dataset.ts';
import { fileNames } from '../fileNames.ts';
import { groupByImage } from '../groupByImage.ts';
import type { TextFile } from '../textFile.ts';
import { writeYoloRow } from './yoloRow.ts';

/**
 * A dataset as a YOLO folder: `classes.txt` and a text an image under `labels`; where annotations have tracks, the
 * same with the track in front under `labels-with-track`, as VISEM-Tracking has it.
 *
 * @throws TesescopeError `refused` where an image's size is not known, or as `fileNames` does
 */
export function writeYolo(dataset: Dataset): readonly TextFile[] {
  const names = fileNames(dataset.images, '.txt');
  const indices = new Map(dataset.categories.map(({ id }, index) => [id, index]));
  const hasTracks = dataset.annotations.some(({ track }) => track !== undefined);
  const labels = groupByImage(dataset).flatMap(([image, annotations]) => {
    if (image.width <= 0 || image.height <= 0) {
      const message = `the size of ${image.fileName} is not known, and YOLO's boxes are fractions of it: import the dataset with --images`;
      throw new TesescopeError('refused', message);
    }
    const rows = annotations.map(({ box, categoryId, track }) => ({
      box,
      classIndex: indices.get(categoryId)!,
      track,
    }));
    const name = names.get(image.id)!;
    const plain = rows.map(({ classIndex, box }) => `${writeYoloRow({ classIndex, box }, image)}\n`);
    const tracked = rows.map(({ track = '-', ...row }) => `${writeYoloRow({ ...row, track }, image)}\n`);
    return [
      { file: `labels/${name}`, text: plain.join('') },
      ...(hasTracks ? [{ file: `labels-with-track/${name}`, text: tracked.join('') }] : []),
    ];
  });
  return [{ file: 'classes.txt', text: dataset.categories.map(({ name }) => `${name}\n`).join('') }, ...labels];
}
