import { XMLBuilder } from 'fast-xml-parser';
import type { Annotation, Attributes, Dataset, DatasetImage } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';
import { pickAttributes } from '../../pickAttributes.ts';
import { fileNames } from '../fileNames.ts';
import { groupByImage } from '../groupByImage.ts';
import type { TextFile } from '../textFile.ts';

/** Elements that Pascal VOC has a place for. */
const imageElements: readonly string[] = ['@_verified', 'folder', 'path', 'source', 'owner', 'segmented'];
const objectElements: readonly string[] = ['pose', 'truncated', 'occluded', 'difficult', 'actions', 'part', 'point'];

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, indentBy: '\t', suppressEmptyNode: true });

/**
 * A dataset as Pascal VOC annotations, an XML file an image; of the attributes, those that VOC knows. Corners as
 * `readPascalVoc` reads them.
 *
 * @throws TesescopeError `refused` as `fileNames` does
 */
export function writePascalVoc(dataset: Dataset): readonly TextFile[] {
  const names = fileNames(dataset.images, '.xml');
  const classes = new Map(dataset.categories.map(({ id, name }) => [id, name]));
  return groupByImage(dataset).map(([image, annotations]) => ({
    file: names.get(image.id)!,
    text: builder.build({
      annotation: {
        ...toElements(image),
        object: annotations.map((annotation) => toObject(annotation, classes.get(annotation.categoryId)!)),
      },
    }),
  }));
}

function toElements({ fileName, width, height, attributes = {} }: DatasetImage): Attributes {
  const size = isAttributes(attributes.size) ? attributes.size : {};
  const known = pickAttributes(attributes, (name) => imageElements.includes(name));
  return { filename: fileName, size: { width, height, ...size }, ...known };
}

function toObject({ box, attributes = {} }: Annotation, name: string): Attributes {
  const bndbox = { xmin: box.x, ymin: box.y, xmax: box.x + box.width, ymax: box.y + box.height };
  return { name, ...pickAttributes(attributes, (key) => objectElements.includes(key)), bndbox };
}
