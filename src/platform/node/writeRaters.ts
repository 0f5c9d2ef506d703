import { join } from 'node:path';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import type { BoxStyle } from '../../synthesis/boxStyle.ts';
import { streamOf } from '../../synthesis/chance/streamOf.ts';
import type { DescribedField } from '../../synthesis/datasetOfFields.ts';
import { datasetOfRater } from '../../synthesis/raters/datasetOfRater.ts';
import { embryologists } from '../../synthesis/raters/raterStyle.ts';
import { makeFolder } from './makeFolder.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/**
 * Writes the boxes of the drawn embryologists on drawn fields, a COCO file each, named after them.
 *
 * @throws TesescopeError `unwritable`
 */
export async function writeRaters(
  fields: readonly DescribedField[],
  folder: string,
  boxes: BoxStyle,
  seed: number,
): Promise<void> {
  await makeFolder(folder);
  for (const [index, rater] of embryologists.entries()) {
    const dataset = datasetOfRater(fields, boxes, rater, streamOf(seed, 'rater', index));
    await writeFileAtomically(join(folder, `${rater.name}.json`), writeCoco(dataset));
  }
}
