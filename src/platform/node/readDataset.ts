import { danglingIds } from '../../annotation/checks/danglingIds.ts';
import type { Dataset } from '../../annotation/dataset.ts';
import { readCoco } from '../../annotation/formats/coco/readCoco.ts';
import { TesescopeError } from '../../errors.ts';
import { readText } from './readText.ts';

/** How many faults a message spells out. */
const SHOWN = 5;

/**
 * Reads a COCO JSON file in which every record can be understood and every id points somewhere.
 *
 * @throws TesescopeError `not-found`, `unreadable`, or `bad-format` naming the first faults
 */
export async function readDataset(path: string): Promise<Dataset> {
  const { value, problems } = readCoco(await readText(path), path);
  const faults = [...problems.filter(({ severity }) => severity === 'error'), ...danglingIds(value, path)];
  if (faults.length === 0) return value;
  const lines = faults.slice(0, SHOWN).map(({ place, message }) => `\n  ${place.at}: ${message}`);
  const more = faults.length > SHOWN ? `\n  and ${faults.length - SHOWN} more` : '';
  const advice = `\n\`tesescope dataset check ${path}\` lists them; \`tesescope dataset import ${path} --format coco --out FILE\` leaves unreadable records out`;
  throw new TesescopeError(
    'bad-format',
    `${path} has ${faults.length} unusable records:${lines.join('')}${more}${advice}`,
    {
      place: { file: path },
    },
  );
}
