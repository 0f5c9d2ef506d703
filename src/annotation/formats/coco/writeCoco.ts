import type { Annotation, Attributes, Category, Dataset, DatasetImage } from '../../dataset.ts';
import { nonEmpty } from '../../nonEmpty.ts';
import { pickAttributes } from '../../pickAttributes.ts';
import { writeCocoSegmentation } from './cocoSegmentation.ts';

/** Fields that COCO itself defines and the project only passes on: they are written where COCO has them. */
const passedOn: readonly string[] = [
  'info',
  'licenses',
  'license',
  'flickr_url',
  'coco_url',
  'date_captured',
  'supercategory',
  'keypoints',
  'num_keypoints',
  'segmentation',
];

/**
 * A dataset as COCO JSON, one record a line. Polygons become `segmentation`; patient, stratum, phenotype, rater, track,
 * shapes and attributes are written as fields of their own, which `readCoco` reads back.
 */
export function writeCoco(dataset: Dataset): string {
  const head = Object.entries(spread(dataset.attributes)).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${head.join('')}${list('images', dataset.images.map(image))},\n${list('categories', dataset.categories.map(category))},\n${list('annotations', dataset.annotations.map(annotation))}\n}\n`;
}

function list(name: string, records: readonly object[]): string {
  const lines = records.map((record) => `\n${JSON.stringify(record)}`);
  return `"${name}": [${lines.join(',')}${lines.length > 0 ? '\n' : ''}]`;
}

function image({ id, fileName, width, height, patient, stratum, attributes }: DatasetImage): object {
  return { id, file_name: fileName, width, height, patient, stratum, ...spread(attributes) };
}

function category({ id, name, attributes }: Category): object {
  return { id, name, ...spread(attributes) };
}

function annotation(annotation: Annotation): object {
  const { x, y, width, height } = annotation.box;
  const { shape, phenotype, rater, track } = annotation;
  return {
    id: annotation.id,
    image_id: annotation.imageId,
    category_id: annotation.categoryId,
    bbox: [x, y, width, height],
    area: annotation.area,
    iscrowd: annotation.isCrowd ? 1 : 0,
    segmentation: writeCocoSegmentation(shape),
    shape: shape?.kind === 'polygon' ? undefined : shape,
    phenotype,
    rater,
    track,
    ...spread(annotation.attributes),
  };
}

function spread(attributes: Attributes = {}): Attributes {
  const own = pickAttributes(attributes, (name) => !passedOn.includes(name));
  return { ...pickAttributes(attributes, (name) => passedOn.includes(name)), ...nonEmpty(own) };
}
