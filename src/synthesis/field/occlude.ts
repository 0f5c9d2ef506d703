import type { Point } from '../../annotation/dataset.ts';
import type { Box } from '../../geometry/box.ts';
import { between } from '../chance/between.ts';
import { fadeDisc } from '../drawing/fadeDisc.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { drawDroplet } from '../surround/drawDroplet.ts';
import { drawRedCell } from '../surround/drawRedCell.ts';
import { drawRoundCell } from '../surround/drawRoundCell.ts';
import { drawWhiteCell } from '../surround/drawWhiteCell.ts';

const occluders = [drawRoundCell, drawRoundCell, drawWhiteCell, drawRedCell, drawDroplet] as const;
const discMicrometres = 3.4;

/**
 * Lays a cell over a part of a head: what lies beneath grows faint.
 *
 * @param head box around it, micrometres
 * @returns the covered part of the box
 */
export function occlude(map: PhaseMap, head: Box, blur: number, random: () => number): number {
  const turn = between(random, 0, 2 * Math.PI);
  const away = between(random, 2.2, 3.8);
  const at = {
    x: head.x + head.width / 2 + away * Math.cos(turn),
    y: head.y + head.height / 2 + away * Math.sin(turn),
  };
  fadeDisc(map, at, discMicrometres, between(random, 0.15, 0.4));
  occluders[Math.floor(random() * occluders.length)]!(map, at, blur, random);
  return coveredPart(head, at);
}

const samples = 20;

function coveredPart(box: Box, disc: Point): number {
  let covered = 0;
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      const x = box.x + ((column + 0.5) / samples) * box.width;
      const y = box.y + ((row + 0.5) / samples) * box.height;
      if (Math.hypot(x - disc.x, y - disc.y) < discMicrometres) covered++;
    }
  }
  return covered / samples ** 2;
}
