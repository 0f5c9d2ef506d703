import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import { fadeDisc } from '../drawing/fadeDisc.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { drawDebris } from './drawDebris.ts';
import { drawFibre } from './drawFibre.ts';
import { drawRedCell } from './drawRedCell.ts';
import { drawRoundCell } from './drawRoundCell.ts';

/** A torn piece of tubule: cells in a heap, upper ones hiding lower ones, with threads and grains. */
export function drawTissueFragment(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const reach = between(random, 12, 34);
  const flatness = between(random, 0.35, 0.9);
  const angle = between(random, 0, Math.PI);
  const parts = Math.round((reach * reach * flatness) / between(random, 12, 22));
  for (let i = 0; i < parts; i++) {
    const along = normal(random, 0, 0.5 * reach);
    const across = normal(random, 0, 0.5 * reach * flatness);
    const place = {
      x: at.x + along * Math.cos(angle) - across * Math.sin(angle),
      y: at.y + along * Math.sin(angle) + across * Math.cos(angle),
    };
    fadeDisc(map, place, 5, 0.45);
    const lot = random();
    const draw = lot < 0.6 ? drawRoundCell : lot < 0.7 ? drawRedCell : lot < 0.8 ? drawFibre : drawDebris;
    draw(map, place, Math.hypot(blur, 0.5 * random()), random);
  }
}
