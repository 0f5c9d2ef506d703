import * as z from 'zod';
import { type Imported, type Problem, TesescopeError } from '../../../errors.ts';
import type { Attributes } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';
import { parseJson } from '../parseJson.ts';
import type { ViaFile, ViaRegion } from './viaFile.ts';

/** A VIA 2 project: its images and, under `project`, everything else. */
export interface ViaProject {
  readonly files: readonly ViaFile[];
  readonly project: Attributes;
}

const attributes = z.custom<Attributes>(isAttributes, { error: 'expected an object' });
const entry = z.looseObject({
  filename: z.string().min(1),
  size: z.number().default(-1),
  regions: z.union([z.array(z.unknown()), attributes.transform((regions): unknown[] => Object.values(regions))]),
  file_attributes: attributes.default({}),
});
const region = z.looseObject({ shape_attributes: attributes, region_attributes: attributes.default({}) });

/**
 * Reads a VIA 2 project, or the annotations alone as VIA exports them. An entry or region of the wrong kind is left
 * out and becomes a problem.
 *
 * @throws TesescopeError `bad-format` where the text is no JSON or has no entries
 */
export function readViaJson(text: string, file: string): Imported<ViaProject> {
  const raw = parseJson(text, file);
  if (!isAttributes(raw)) throw notVia(file);
  const { _via_img_metadata: metadata = raw, ...rest } = raw;
  if (!isAttributes(metadata)) throw notVia(file);
  const problems: Problem[] = [];
  const report = (at: string, message: string): undefined => {
    problems.push({
      severity: 'error',
      code: 'bad-record',
      message: `${message}; it is left out`,
      place: { file, at },
    });
  };
  const files = Object.entries(metadata).flatMap(([key, value]): readonly ViaFile[] => {
    const at = JSON.stringify(key);
    const parsed = entry.safeParse(value);
    if (!parsed.success) return report(at, describe(parsed.error)) ?? [];
    const { filename, size, regions, file_attributes: fileAttributes, ...others } = parsed.data;
    const read = regions.flatMap((each, index) => readRegion(each, `${at}.regions[${index}]`, report) ?? []);
    return [{ key, filename, size, fileAttributes, regions: read, others, at }];
  });
  if (files.length === 0 && metadata === raw && problems.length > 0) throw notVia(file);
  return { value: { files, project: metadata === raw ? {} : rest }, problems };
}

function readRegion(
  value: unknown,
  at: string,
  report: (at: string, message: string) => undefined,
): ViaRegion | undefined {
  const parsed = region.safeParse(value);
  if (!parsed.success) return report(at, describe(parsed.error));
  const { shape_attributes: shapeAttributes, region_attributes: regionAttributes, ...others } = parsed.data;
  return { shapeAttributes, regionAttributes, others, at };
}

function describe(error: z.ZodError): string {
  const { path, message } = error.issues[0]!;
  return `${path.join('.')}: ${message}`;
}

function notVia(file: string): TesescopeError {
  const message = `${file} is no VIA 2 project: save the project in VIA, or export its annotations as CSV or JSON`;
  return new TesescopeError('bad-format', message, { place: { file } });
}
