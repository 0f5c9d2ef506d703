import type * as z from 'zod';
import type { Problem } from '../../../errors.ts';
import type { Attributes } from '../../dataset.ts';
import { foreignFields } from './foreignFields.ts';

/** A record that its schema accepts. */
export interface CocoRecord<T> {
  readonly value: T;
  /** The record's `attributes` and every field that the schema does not know. */
  readonly attributes: Attributes;
  /** For instance `annotations[3]`. */
  readonly at: string;
}

/** Judges records one by one: those that do not fit the schema become problems, the others go on. */
export function readRecords<Shape extends z.ZodRawShape>(
  list: 'images' | 'categories' | 'annotations',
  records: readonly unknown[],
  schema: z.ZodObject<Shape>,
  file: string,
  problems: Problem[],
): readonly CocoRecord<z.output<z.ZodObject<Shape>>>[] {
  return records.flatMap((record, index) => {
    const at = `${list}[${index}]`;
    const parsed = schema.safeParse(record);
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0]!;
      const where = path.reduce<string>(
        (text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
        at,
      );
      problems.push({
        severity: 'error',
        code: 'bad-record',
        message: `${message}; the record is left out`,
        place: { file, at: where },
      });
      return [];
    }
    const { own, unknown } = foreignFields(record, schema);
    for (const name of Object.keys(unknown).filter((key) => Object.hasOwn(own, key))) {
      const message = `${name} stands in the record and in its attributes; the record's own is kept`;
      problems.push({ severity: 'warning', code: 'attribute-twice', message, place: { file, at } });
    }
    return [{ value: parsed.data, attributes: { ...own, ...unknown }, at }];
  });
}
