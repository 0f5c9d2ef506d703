import { join } from 'node:path';
import type { Dataset, DatasetImage } from '../../../annotation/dataset.ts';
import { type Imported, isTesescopeError, type Problem } from '../../../errors.ts';
import { readImageSize } from '../readImageSize.ts';

/** Puts the sizes of the image files into a dataset; a size that the dataset had otherwise becomes a problem. */
export async function fillImageSizes(dataset: Dataset, imagesFolder: string): Promise<Imported<Dataset>> {
  const problems: Problem[] = [];
  const images: DatasetImage[] = [];
  for (const image of dataset.images) {
    const path = join(imagesFolder, image.fileName);
    const report = (severity: Problem['severity'], code: string, message: string): void => {
      problems.push({ severity, code, message, place: { file: path } });
    };
    const size = await readImageSize(path).catch((cause: unknown) => {
      if (!isTesescopeError(cause)) throw cause;
      report('error', 'image-unusable', `${cause.message} Its annotations are kept.`);
      return undefined;
    });
    const isKnown = image.width > 0 && image.height > 0;
    if (size && isKnown && (size.width !== image.width || size.height !== image.height)) {
      const message = `the annotations say ${image.width} x ${image.height} pixels, the file has ${size.width} x ${size.height}, which is taken: its boxes may be off`;
      report('warning', 'image-size-differs', message);
    }
    images.push({ ...image, ...size });
  }
  return { value: { ...dataset, images }, problems };
}
