import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dataset } from '../../annotation/dataset.ts';
import { TesescopeError } from '../../errors.ts';
import { sha256OfFile } from '../../platform/node/sha256OfFile.ts';

/** A dataset and the folder of its images. */
export interface LocatedDataset {
  readonly file: string;
  readonly dataset: Dataset;
  readonly imagesFolder: string;
}

/**
 * Makes sure that a validation set shares no patient and no image with what is trained on, by name or content: settings
 * chosen by images that were learnt by heart are worth nothing.
 *
 * @throws TesescopeError `refused`, naming what is shared; `not-found` or `unreadable` for an image.
 */
export async function requireApart(training: LocatedDataset, validation: LocatedDataset): Promise<void> {
  const known = patients(training);
  const patient = [...patients(validation)].find((name) => known.has(name));
  if (patient !== undefined) throw shared(`patient ${patient}`, training, validation);
  const trained = new Set(paths(training));
  const validated = paths(validation);
  const path = validated.find((name) => trained.has(name));
  if (path !== undefined) throw shared(`the image ${path}`, training, validation);
  const sizes = new Set(validated.map(sizeOf));
  const contents = new Map<string, string>();
  for (const one of trained) if (sizes.has(sizeOf(one))) contents.set(await sha256OfFile(one), one);
  for (const one of validated) {
    const twin = contents.get(await sha256OfFile(one));
    if (twin !== undefined) throw shared(`an image, ${one} being ${twin} under another name`, training, validation);
  }
}

/** In bytes: files of other sizes have other contents. */
function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function patients({ dataset }: LocatedDataset): Set<string> {
  return new Set(dataset.images.flatMap(({ patient }) => patient ?? []));
}

function paths({ dataset, imagesFolder }: LocatedDataset): string[] {
  return dataset.images.map(({ fileName }) => resolve(join(imagesFolder, fileName)));
}

function shared(what: string, training: LocatedDataset, validation: LocatedDataset): TesescopeError {
  const message = `${validation.file} shares ${what} with ${training.file}: "tesescope dataset split" keeps patients apart.`;
  return new TesescopeError('refused', message, { place: { file: validation.file } });
}
