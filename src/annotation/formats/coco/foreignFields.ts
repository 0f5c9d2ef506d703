import type * as z from 'zod';
import type { Attributes } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';
import { pickAttributes } from '../../pickAttributes.ts';

/** What a record, or the whole file, says beyond its schema: its `attributes` and, apart, the fields not known. */
export function foreignFields<Shape extends z.ZodRawShape>(
  record: unknown,
  schema: z.ZodObject<Shape>,
): { readonly own: Attributes; readonly unknown: Attributes } {
  const { attributes, ...fields }: Attributes = isAttributes(record) ? record : {};
  const hasOwn = isAttributes(attributes);
  const rest = hasOwn || attributes === undefined ? fields : { ...fields, attributes };
  return {
    own: hasOwn ? attributes : {},
    unknown: pickAttributes(rest, (name) => !Object.hasOwn(schema.shape, name)),
  };
}
