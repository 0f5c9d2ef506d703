import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import { TesescopeError } from '../../errors.ts';
import { type DescribedField, datasetOfFields } from '../../synthesis/datasetOfFields.ts';
import type { FieldPlan } from '../../synthesis/field/planFields.ts';
import { encodeImage } from './encodeImage.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/**
 * Draws fields into JPEG files in a folder, then writes their truth beside them as `dataset.json`. Where the signal stops
 * it, the truth tells of the images that were finished.
 *
 * @param onField called after each stored image with the number stored so far
 * @returns the fields stored
 * @throws TesescopeError `unwritable`
 */
export async function writeDrawnFields(
  plans: readonly FieldPlan[],
  folder: string,
  onField: (stored: number) => void,
  signal?: AbortSignal,
): Promise<DescribedField[]> {
  await mkdir(folder, { recursive: true }).catch((cause: Error) => {
    const message = `Cannot make the folder ${folder} (${cause.message}); choose another with --out.`;
    throw new TesescopeError('unwritable', message, { place: { file: folder }, cause });
  });
  const fields: DescribedField[] = [];
  let storing: Promise<void> = Promise.resolve();
  for (const { fileName, patient, draw } of plans) {
    await setImmediate();
    if (signal?.aborted) break;
    const { raster, sperm } = draw();
    await storing;
    storing = encodeImage(raster, 'jpeg', patient.optics.camera.jpegQuality)
      .then((bytes) => writeFileAtomically(join(folder, fileName), bytes))
      .then(() => onField(fields.push({ fileName, patient, sperm })));
    storing.catch(() => undefined);
  }
  await storing;
  await writeFileAtomically(join(folder, 'dataset.json'), writeCoco(datasetOfFields(fields)));
  return fields;
}
