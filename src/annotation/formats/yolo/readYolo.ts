import type { Imported, Problem } from '../../../errors.ts';
import { boxArea } from '../../../geometry/box.ts';
import type { Annotation, Dataset } from '../../dataset.ts';
import type { TextFile } from '../textFile.ts';
import { withoutByteOrderMark } from '../withoutByteOrderMark.ts';
import { type ImageSize, readYoloRow } from './yoloRow.ts';

/** An image of a YOLO folder; one without labels shows nothing of interest. */
export interface YoloImage extends ImageSize {
  readonly fileName: string;
  readonly labels?: TextFile;
}

/**
 * Reads YOLO labels, with and without track ids. Lines that cannot be understood, and boxes without area, are left out
 * and become problems.
 *
 * @param classNames by class index; a class beyond them is called `class 7` and becomes a problem
 */
export function readYolo(images: readonly YoloImage[], classNames: readonly string[]): Imported<Dataset> {
  const problems: Problem[] = [];
  const annotations: Annotation[] = [];
  const names = new Map(classNames.entries());
  for (const [index, image] of images.entries()) {
    for (const { line, place } of labelLines(image, problems)) {
      const read = readLine(line, image);
      if ('fault' in read) {
        const { fault, ...kind } = read;
        problems.push({ ...kind, message: `${fault}; the line is left out`, place });
        continue;
      }
      const { classIndex, ...annotation } = read;
      if (!names.has(classIndex)) {
        names.set(classIndex, `class ${classIndex}`);
        const message = `class ${classIndex} has no name; it is called \`class ${classIndex}\`: name the classes`;
        problems.push({ severity: 'warning', code: 'class-without-name', message, place });
      }
      annotations.push({ id: annotations.length + 1, imageId: index + 1, categoryId: classIndex + 1, ...annotation });
    }
  }
  const value = {
    images: images.map(({ fileName, width, height }, index) => ({ id: index + 1, fileName, width, height })),
    categories: [...names].sort(([a], [b]) => a - b).map(([index, name]) => ({ id: index + 1, name })),
    annotations,
  };
  return { value, problems };
}

function labelLines({ fileName, labels }: YoloImage, problems: Problem[]): { line: string; place: Problem['place'] }[] {
  if (labels) {
    const lines = withoutByteOrderMark(labels.text).split(/\r\n|\r|\n/);
    const placed = lines.map((line, index) => ({ line, place: { file: labels.file, at: `line ${index + 1}` } }));
    return placed.filter(({ line }) => line.trim() !== '');
  }
  const message = 'no label file; the image counts as one without objects';
  problems.push({ severity: 'warning', code: 'image-without-labels', message, place: { file: fileName } });
  return [];
}

type LineFault = Pick<Problem, 'severity' | 'code'> & { readonly fault: string };
type ReadLine = Omit<Annotation, 'id' | 'imageId' | 'categoryId'> & { readonly classIndex: number };

function readLine(line: string, size: ImageSize): ReadLine | LineFault {
  const row = readYoloRow(line, size);
  if ('fault' in row) return { severity: 'error', code: 'bad-line', fault: row.fault };
  const area = boxArea(row.box);
  if (area > 0) return { ...row, area, isCrowd: false };
  return { severity: 'warning', code: 'box-without-area', fault: `box of ${row.box.width} x ${row.box.height} pixels` };
}
