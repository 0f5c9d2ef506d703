import type { Point } from '../../annotation/dataset.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { drawBubble } from './drawBubble.ts';
import { drawDebris } from './drawDebris.ts';
import { drawDroplet } from './drawDroplet.ts';
import { drawFibre } from './drawFibre.ts';
import { drawGhost } from './drawGhost.ts';
import { drawRedCell } from './drawRedCell.ts';
import { drawRoundCell } from './drawRoundCell.ts';
import { drawTissueFragment } from './drawTissueFragment.ts';
import { drawVesicle } from './drawVesicle.ts';

/** Draws one thing that is no sperm: place and blur in micrometres. */
type DrawSurrounding = (map: PhaseMap, at: Point, blur: number, random: () => number) => void;

/** Everything that lies about sperm, in the order of drawing. */
export const surroundings = {
  ghost: drawGhost,
  tissueFragment: drawTissueFragment,
  roundCell: drawRoundCell,
  redCell: drawRedCell,
  bubble: drawBubble,
  droplet: drawDroplet,
  vesicle: drawVesicle,
  fibre: drawFibre,
  debris: drawDebris,
} as const satisfies Record<string, DrawSurrounding>;

export type Surrounding = keyof typeof surroundings;
