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
  const names = [...classNames];
  const readLine = (line: string, image: YoloImage, imageId: number, place: Problem['place']): void => {
    const row = readYoloRow(line, image);
    const leaveOut = (severity: Problem['severity'], code: string, fault: string): void => {
      problems.push({ severity, code, message: `${fault}; the line is left out`, place });
    };
    if ('fault' in row) return leaveOut('error', 'bad-line', row.fault);
    const { classIndex, box, ...track } = row;
    if (boxArea(box) === 0)
      return leaveOut('warning', 'box-without-area', `box of ${box.width} x ${box.height} pixels`);
    while (names.length <= classIndex) {
      const message = `class ${names.length} has no name; it is called \`class ${names.length}\`: name the classes`;
      problems.push({ severity: 'warning', code: 'class-without-name', message, place });
      names.push(`class ${names.length}`);
    }
    const id = annotations.length + 1;
    annotations.push({ id, imageId, categoryId: classIndex + 1, box, area: boxArea(box), isCrowd: false, ...track });
  };
  for (const [index, image] of images.entries()) {
    if (!image.labels) {
      const message = 'no label file; the image counts as one without objects';
      problems.push({ severity: 'warning', code: 'image-without-labels', message, place: { file: image.fileName } });
      continue;
    }
    const { file, text } = image.labels;
    for (const [number, line] of withoutByteOrderMark(text)
      .split(/\r\n|\r|\n/)
      .entries()) {
      if (line.trim() !== '') readLine(line, image, index + 1, { file, at: `line ${number + 1}` });
    }
  }
  const value = {
    images: images.map(({ fileName, width, height }, index) => ({ id: index + 1, fileName, width, height })),
    categories: names.map((name, index) => ({ id: index + 1, name })),
    annotations,
  };
  return { value, problems };
}
