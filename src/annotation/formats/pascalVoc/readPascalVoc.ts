import type { Imported, Problem } from '../../../errors.ts';
import { boxArea } from '../../../geometry/box.ts';
import { boxFault } from '../../boxFault.ts';
import type { Annotation, Attributes, Dataset, DatasetImage } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';
import { nonEmpty } from '../../nonEmpty.ts';
import { numberNames } from '../../numberNames.ts';
import type { TextFile } from '../textFile.ts';
import { parseXml } from './parseXml.ts';

/**
 * Reads Pascal VOC annotations, an XML file an image. Corners are taken as they are written, as LabelImg writes them:
 * `x = xmin`, `width = xmax - xmin`. Files and objects that cannot be understood, and boxes without area, are left out
 * and become problems; everything else that a file says is kept in `attributes`.
 */
export function readPascalVoc(files: readonly TextFile[]): Imported<Dataset> {
  const problems: Problem[] = [];
  const categories = numberNames();
  const images: DatasetImage[] = [];
  const annotations: Annotation[] = [];
  for (const { file, text } of files) {
    const report = (severity: Problem['severity'], code: string, message: string, at?: string): void => {
      problems.push({ severity, code, message, place: at === undefined ? { file } : { file, at } });
    };
    const parsed = parseXml(text, 'annotation');
    if ('fault' in parsed) {
      report('error', 'bad-file', `${parsed.fault}; the file is left out`, parsed.at);
      continue;
    }
    const { object = [], ...elements } = parsed.elements;
    const id = images.length + 1;
    const image = readImage(elements, id);
    if (image.fileName === '') {
      report('error', 'bad-file', 'no filename; the file is left out', 'filename');
      continue;
    }
    if (image.width === 0 || image.height === 0) report('warning', 'no-size', 'no size of the image', 'size');
    images.push(image);
    for (const [index, element] of (object as readonly unknown[]).entries()) {
      const at = `object ${index + 1}`;
      const read = readObject(element);
      if ('fault' in read) report('error', 'bad-object', `${read.fault}; the object is left out`, at);
      else if (read.annotation.area === 0) {
        const { width, height } = read.annotation.box;
        const message = `${read.name} of ${width} x ${height} pixels, a box without area; the object is left out`;
        report('warning', 'box-without-area', message, at);
      } else {
        const categoryId = categories.idOf(read.name);
        annotations.push({ id: annotations.length + 1, imageId: id, categoryId, ...read.annotation });
      }
    }
  }
  const named = categories.names().map((name, index) => ({ id: index + 1, name }));
  return { value: { images, categories: named, annotations }, problems };
}

function readImage({ filename, size, ...elements }: Attributes, id: number): DatasetImage {
  const { width, height, ...rest }: Attributes = isAttributes(size) ? size : {};
  const fileName = typeof filename === 'string' ? filename.replaceAll('\\', '/') : '';
  const attributes = { ...elements, ...(Object.keys(rest).length > 0 ? { size: rest } : {}) };
  return { id, fileName, width: pixels(width), height: pixels(height), ...nonEmpty(attributes) };
}

type ReadObject = { readonly name: string; readonly annotation: Omit<Annotation, 'id' | 'imageId' | 'categoryId'> };

function readObject(element: unknown): ReadObject | { readonly fault: string } {
  const { name, bndbox, ...rest }: Attributes = isAttributes(element) ? element : {};
  if (typeof name !== 'string' || name === '') return { fault: 'no name' };
  if (!isAttributes(bndbox)) return { fault: `${name} without a bndbox` };
  const corners = ['xmin', 'ymin', 'xmax', 'ymax'].map((corner) => bndbox[corner]);
  const [left, top, right, bottom] = corners.map(toNumber) as [number, number, number, number];
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const fault = boxFault(box);
  if (fault !== undefined) return { fault: `${name}: ${fault}` };
  return { name, annotation: { box, area: boxArea(box), isCrowd: false, ...nonEmpty(rest) } };
}

function toNumber(text: unknown): number {
  return typeof text === 'string' && text.trim() !== '' ? Number(text) : Number.NaN;
}

function pixels(text: unknown): number {
  const number = toNumber(text);
  return number > 0 && number <= 1_000_000 ? number : 0;
}
