import { TesescopeError } from '../../../errors.ts';
import type { Annotation, Dataset, DatasetImage } from '../../dataset.ts';
import { fileNames } from '../fileNames.ts';
import { groupByImage } from '../groupByImage.ts';
import type { TextFile } from '../textFile.ts';
import { writeYoloRow } from './yoloRow.ts';

/**
 * A dataset as a YOLO folder: `classes.txt` and a text an image under `labels`; where annotations have tracks, the
 * same with the track in front under `labels-with-track`, as VISEM-Tracking has it.
 *
 * @throws TesescopeError `refused` where an image's size is not known, a track or class name would break the lines,
 * or as `fileNames` does
 */
export function writeYolo(dataset: Dataset): readonly TextFile[] {
  const names = fileNames(dataset.images, '.txt');
  const indices = new Map(dataset.categories.map(({ id }, index) => [id, index]));
  const hasTracks = dataset.annotations.some(({ track }) => track !== undefined);
  const labels = groupByImage(dataset).flatMap(([image, annotations]): TextFile[] => {
    checkSize(image);
    const name = names.get(image.id)!;
    const write = (withTrack: boolean): string =>
      annotations.map((each) => `${toRow(each, image, indices.get(each.categoryId)!, withTrack)}\n`).join('');
    const plain = { file: `labels/${name}`, text: write(false) };
    return hasTracks ? [plain, { file: `labels-with-track/${name}`, text: write(true) }] : [plain];
  });
  const classes = dataset.categories.map(({ name }) => `${checkWord(name, /[\r\n]/, 'class')}\n`);
  return [{ file: 'classes.txt', text: classes.join('') }, ...labels];
}

function toRow({ box, track }: Annotation, image: DatasetImage, classIndex: number, withTrack: boolean): string {
  const row = { classIndex, box };
  return writeYoloRow(
    withTrack && track !== undefined ? { ...row, track: checkWord(track, /\s/, 'track') } : row,
    image,
  );
}

function checkSize({ fileName, width, height }: DatasetImage): void {
  if (width > 0 && height > 0) return;
  const message = `the size of ${fileName} is not known, and YOLO's boxes are fractions of it: import the dataset with --images`;
  throw new TesescopeError('refused', message);
}

function checkWord(word: string, breaking: RegExp, kind: string): string {
  if (!breaking.test(word)) return word;
  throw new TesescopeError('refused', `the ${kind} ${JSON.stringify(word)} would break a line of YOLO: rename it`);
}
