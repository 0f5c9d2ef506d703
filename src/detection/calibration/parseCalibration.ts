import { z } from 'zod';
import { parseJson } from '../../annotation/formats/parseJson.ts';
import { TesescopeError } from '../../errors.ts';
import type { Calibration } from './calibrationMap.ts';
import { calibrationSchema } from './calibrationSchema.ts';

/**
 * Reads a calibration's JSON.
 *
 * @param file named in messages
 * @throws TesescopeError `bad-format` where the text is cut or no calibration
 */
export function parseCalibration(text: string, file: string): Calibration {
  const result = calibrationSchema.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  throw new TesescopeError(
    'bad-format',
    `${file} is no calibration, as "tesescope evaluate --calibration" writes: ${z.prettifyError(result.error)}`,
    { place: { file } },
  );
}
