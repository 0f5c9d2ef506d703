import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Dataset, DatasetImage } from '../../../annotation/dataset.ts';
import { differenceHash } from '../../../annotation/duplicates/differenceHash.ts';
import type { ImageInspection, ImageInspections } from '../../../annotation/imageInspection.ts';
import { isTesescopeError } from '../../../errors.ts';
import { decodeImage } from '../decodeImage.ts';
import { readBytes } from '../readBytes.ts';

/** Opens every image of a dataset and notes its size and hashes; one that cannot be opened has its fault noted. */
export async function inspectImages(
  dataset: Dataset,
  imagesFolder: string,
  onImage: () => void = () => undefined,
): Promise<ImageInspections> {
  const queue = dataset.images.values();
  const inspections = new Map<number, ImageInspection>();
  const work = async (): Promise<void> => {
    for (const image of queue) {
      inspections.set(image.id, await inspectImage(image, imagesFolder));
      onImage();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return new Map(dataset.images.map(({ id }) => [id, inspections.get(id)!]));
}

async function inspectImage({ fileName }: DatasetImage, imagesFolder: string): Promise<ImageInspection> {
  const path = join(imagesFolder, fileName);
  try {
    const bytes = await readBytes(path);
    const raster = await decodeImage(bytes, path);
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    return { width: raster.width, height: raster.height, contentHash, perceptualHash: differenceHash(raster) };
  } catch (cause) {
    if (isTesescopeError(cause)) return { fault: cause.message };
    throw cause;
  }
}
