import { join } from 'node:path';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import type { BoxStyle } from '../../synthesis/boxStyle.ts';
import { type DescribedField, datasetOfFields } from '../../synthesis/datasetOfFields.ts';
import type { FieldPlan } from '../../synthesis/field/planFields.ts';
import type { DrawingPool } from './drawingPool.ts';
import { makeFolder } from './makeFolder.ts';
import { mapInOrder } from './mapInOrder.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** How fields are drawn and told of. */
export interface FieldWriting {
  /** Draws and stores the field of each plan in the folder. */
  readonly pool: Pick<DrawingPool, 'capacity' | 'store'>;
  readonly boxes: BoxStyle;
  /** Called after each stored image with the number stored so far. */
  readonly onField?: (stored: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Draws fields into JPEG files in a folder, then writes their truth beside them as `dataset.json`. Where the signal stops
 * it, the truth tells of the images that were finished.
 *
 * @returns the fields stored, in the order of the plans
 * @throws TesescopeError `unwritable`
 */
export async function writeDrawnFields(
  plans: readonly FieldPlan[],
  folder: string,
  { pool, boxes, onField, signal }: FieldWriting,
): Promise<DescribedField[]> {
  await makeFolder(folder);
  const fields: DescribedField[] = [];
  const store = async (plan: FieldPlan, index: number): Promise<DescribedField> => ({
    fileName: plan.fileName,
    patient: plan.patient,
    ...(await pool.store(index)),
  });
  const indexed = plans.map((plan, index) => [plan, index] as const);
  for await (const field of mapInOrder(indexed, pool.capacity, ([plan, index]) => store(plan, index), signal)) {
    fields.push(field);
    onField?.(fields.length);
  }
  await writeFileAtomically(join(folder, 'dataset.json'), writeCoco(datasetOfFields(fields, boxes)));
  return fields;
}
