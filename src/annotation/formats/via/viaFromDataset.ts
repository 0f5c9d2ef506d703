import { TesescopeError } from '../../../errors.ts';
import type { Annotation, Attributes, Dataset, DatasetImage } from '../../dataset.ts';
import { defined } from '../../defined.ts';
import { isAttributes } from '../../isAttributes.ts';
import { pickAttributes } from '../../pickAttributes.ts';
import { UNLABELLED_CLASS, viaClass } from './viaClass.ts';
import { type ViaFile, type ViaRegion, viaKey, viaNames } from './viaFile.ts';
import { readViaShape, writeViaShape } from './viaShape.ts';

/**
 * The images and regions of a dataset as VIA describes them; the class goes where VIA had it, or into `class`.
 *
 * @throws TesescopeError `refused` where VIA could not tell two images apart
 */
export function viaFromDataset(dataset: Dataset): readonly ViaFile[] {
  const classes = new Map(dataset.categories.map(({ id, name }) => [id, name]));
  const classAttribute = viaClassAttribute(dataset);
  const regions = new Map<number, ViaRegion[]>(dataset.images.map(({ id }) => [id, []]));
  for (const annotation of dataset.annotations) {
    const name = classes.get(annotation.categoryId) ?? UNLABELLED_CLASS;
    regions.get(annotation.imageId)?.push(toRegion(annotation, name, classAttribute));
  }
  const files = dataset.images.map((image) => toFile(image, regions.get(image.id)!));
  const keys = new Set<string>();
  for (const { key, filename } of files) {
    if (keys.has(key)) {
      throw new TesescopeError('refused', `VIA cannot tell two images named ${filename} apart: rename or remove one`);
    }
    keys.add(key);
  }
  return files;
}

/** The region attribute that holds the class, where one does. */
export function viaClassAttribute(dataset: Dataset): string | undefined {
  const via = dataset.attributes?.via;
  if (!isAttributes(via)) return 'class';
  return typeof via.classAttribute === 'string' ? via.classAttribute : undefined;
}

function toFile(image: DatasetImage, regions: readonly ViaRegion[]): ViaFile {
  const attributes = image.attributes ?? {};
  const size = attributes[viaNames.size];
  const key = attributes[viaNames.key];
  const bytes = typeof size === 'number' ? size : -1;
  return {
    key: typeof key === 'string' ? key : viaKey(image.fileName, bytes),
    filename: image.fileName,
    size: bytes,
    fileAttributes: { ...foreign(attributes), ...defined({ patient: image.patient, stratum: image.stratum }) },
    regions,
    others: others(attributes),
    at: '',
  };
}

function toRegion(annotation: Annotation, name: string, classAttribute: string | undefined): ViaRegion {
  const attributes = annotation.attributes ?? {};
  const { phenotype, rater, track } = annotation;
  const isClassWritten =
    classAttribute !== undefined && name !== UNLABELLED_CLASS && viaClass(attributes[classAttribute]) !== name;
  return {
    shapeAttributes: toShape(annotation, attributes[viaNames.shape]),
    regionAttributes: {
      ...foreign(attributes),
      ...defined({ phenotype, rater, track }),
      ...(isClassWritten ? { [classAttribute]: name } : {}),
    },
    others: others(attributes),
    at: '',
  };
}

/** The shape as VIA had it, unless the annotation was moved since. */
function toShape(annotation: Annotation, original: unknown): Attributes {
  const written = writeViaShape(annotation);
  if (!isAttributes(original)) return written;
  const read = readViaShape(original);
  return !('fault' in read) && JSON.stringify(writeViaShape(read)) === JSON.stringify(written) ? original : written;
}

function foreign(attributes: Attributes): Attributes {
  const own: readonly string[] = Object.values(viaNames);
  return pickAttributes(attributes, (name) => !own.includes(name));
}

function others(attributes: Attributes): Attributes {
  const value = attributes[viaNames.others];
  return isAttributes(value) ? value : {};
}
