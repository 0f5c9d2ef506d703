import type { Point } from '../../annotation/dataset.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { drawBubble } from './drawBubble.ts';
import { drawDebris } from './drawDebris.ts';
import { drawDroplet } from './drawDroplet.ts';
import { drawFibre } from './drawFibre.ts';
import { drawGhost } from './drawGhost.ts';
import { drawRedCell } from './drawRedCell.ts';
import { drawRoundCell } from './drawRoundCell.ts';
import { drawSertoliCell } from './drawSertoliCell.ts';
import { drawSpermatid } from './drawSpermatid.ts';
import { drawTissueFragment } from './drawTissueFragment.ts';
import { drawTubuleWall } from './drawTubuleWall.ts';
import { drawVesicle } from './drawVesicle.ts';
import { drawWhiteCell } from './drawWhiteCell.ts';

/** Draws one thing that is no sperm: place and blur in micrometres. */
type DrawSurrounding = (map: PhaseMap, at: Point, blur: number, random: () => number) => void;

/** Everything that lies about sperm, in the order of drawing. */
export const surroundings = {
  ghost: drawGhost,
  tubuleWall: drawTubuleWall,
  tissueFragment: drawTissueFragment,
  sertoliCell: drawSertoliCell,
  roundCell: drawRoundCell,
  whiteCell: drawWhiteCell,
  spermatid: drawSpermatid,
  redCell: drawRedCell,
  bubble: drawBubble,
  droplet: drawDroplet,
  vesicle: drawVesicle,
  fibre: drawFibre,
  debris: drawDebris,
} as const satisfies Record<string, DrawSurrounding>;

export type Surrounding = keyof typeof surroundings;
