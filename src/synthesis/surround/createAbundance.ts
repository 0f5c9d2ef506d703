import { between } from '../chance/between.ts';
import type { Surrounding } from './surroundings.ts';

/** Mean number of each thing in 10,000 square micrometres, by the kind of tissue. */
const typicalAbundance: Readonly<Record<'dense' | 'diffuse', Readonly<Record<Surrounding, number>>>> = {
  diffuse: {
    ghost: 1.5,
    tubuleWall: 0.004,
    tissueFragment: 0.01,
    sertoliCell: 0.015,
    roundCell: 0.12,
    whiteCell: 0.06,
    spermatid: 0.08,
    redCell: 0.06,
    bubble: 0.01,
    droplet: 0.2,
    vesicle: 0.45,
    fibre: 0.5,
    debris: 70,
  },
  dense: {
    ghost: 1,
    tubuleWall: 0.08,
    tissueFragment: 0.6,
    sertoliCell: 0.4,
    roundCell: 4,
    whiteCell: 0.5,
    spermatid: 2,
    redCell: 1.5,
    bubble: 0.03,
    droplet: 0.3,
    vesicle: 0.5,
    fibre: 0.6,
    debris: 14,
  },
};

/** Draws the lots for a patient: from a third of the typical number of each thing to three times as many. */
export function createAbundance(
  tissue: 'dense' | 'diffuse',
  random: () => number,
): Readonly<Record<Surrounding, number>> {
  const entries = Object.entries(typicalAbundance[tissue]).map(([kind, mean]) => [
    kind,
    mean * 3 ** between(random, -1, 1),
  ]);
  return Object.fromEntries(entries) as Record<Surrounding, number>;
}
