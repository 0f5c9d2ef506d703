import { join } from 'node:path';
import type { DrawnTruth } from '../../synthesis/field/drawField.ts';
import type { FieldPlan } from '../../synthesis/field/planFields.ts';
import { encodeImage } from './encodeImage.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/**
 * Draws a field into a JPEG file in a folder.
 *
 * @returns what is truly in it
 * @throws TesescopeError `unwritable`
 */
export async function storeField({ fileName, patient, draw }: FieldPlan, folder: string): Promise<DrawnTruth> {
  const { raster, sperm, lookalikes } = draw();
  const bytes = await encodeImage(raster, 'jpeg', patient.optics.camera.jpegQuality);
  await writeFileAtomically(join(folder, fileName), bytes);
  return { sperm, lookalikes };
}
