import { TesescopeError } from '../errors.ts';
import type { Annotation, Category, Dataset, DatasetImage } from './dataset.ts';
import { type LabelStyle, labelStyleOf, labelStyleWords } from './labelStyle.ts';

/** A dataset to be united with others. */
export interface DatasetPart {
  /** For messages. */
  readonly file: string;
  readonly dataset: Dataset;
  /** Of its images, from the folder of all, with forward slashes; empty where it is the same. */
  readonly folder: string;
}

/**
 * One dataset of several. Images are named from the common folder, ids are given anew in the order of the parts, and
 * classes are the same where their names are, in any case. What boxes lie around is told where every part tells it.
 *
 * @throws TesescopeError `refused` where an image comes twice, or boxes lie around heads in one part and whole sperm in another
 */
export function uniteDatasets(parts: readonly DatasetPart[]): Dataset {
  const labelStyle = commonLabelStyle(parts);
  const images: DatasetImage[] = [];
  const annotations: Annotation[] = [];
  const categories = new Map<string, Category>();
  const owners = new Map<string, string>();
  for (const { file, dataset, folder } of parts) {
    const imageIds = new Map<number, number>();
    for (const image of dataset.images) {
      const fileName = joined(folder, image.fileName);
      requireNew(fileName, file, owners);
      images.push({ ...image, fileName, id: images.length + 1 });
      imageIds.set(image.id, images.length);
    }
    const categoryIds = new Map<number, number>();
    for (const category of dataset.categories) {
      const key = category.name.normalize().trim().toLowerCase();
      const known = categories.get(key) ?? { ...category, id: categories.size + 1 };
      categories.set(key, known);
      categoryIds.set(category.id, known.id);
    }
    for (const annotation of dataset.annotations) {
      const imageId = imageIds.get(annotation.imageId)!;
      const categoryId = categoryIds.get(annotation.categoryId)!;
      annotations.push({ ...annotation, id: annotations.length + 1, imageId, categoryId });
    }
  }
  const united = { images, categories: [...categories.values()], annotations };
  return labelStyle === undefined ? united : { ...united, attributes: { info: { labelStyle } } };
}

/** An image has one name, by whatever way it is reached. */
function joined(folder: string, fileName: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${fileName}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function commonLabelStyle(parts: readonly DatasetPart[]): LabelStyle | undefined {
  const told = parts.flatMap(({ file, dataset }) => {
    const style = labelStyleOf(dataset);
    return style === undefined ? [] : [{ file, style }];
  });
  const [first] = told;
  const other = told.find(({ style }) => style !== first?.style);
  if (first !== undefined && other !== undefined) {
    const [around, otherwise] = [labelStyleWords[first.style], labelStyleWords[other.style]];
    const message = `${other.file} has boxes around ${otherwise}, ${first.file} around ${around}: one model can't learn both.`;
    throw new TesescopeError('refused', message, { place: { file: other.file } });
  }
  return told.length === parts.length ? first?.style : undefined;
}

function requireNew(fileName: string, file: string, owners: Map<string, string>): void {
  const owner = owners.get(fileName);
  owners.set(fileName, file);
  if (owner === undefined) return;
  const message = `${fileName} is in ${owner} and again in ${file}: name each dataset once, and leave images out that are the same.`;
  throw new TesescopeError('refused', message, { place: { file } });
}
