import type { Box } from '../../geometry/box.ts';
import { type BoxStyle, boxOf } from '../boxStyle.ts';
import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import { poisson } from '../chance/poisson.ts';
import { cutBox } from '../field/cutBox.ts';
import type { DrawnSperm, DrawnTruth } from '../field/drawField.ts';
import type { Lookalike } from '../field/drawSurroundings.ts';
import type { Patient } from '../field/patient.ts';
import type { RaterStyle } from './raterStyle.ts';

/** The boxes that a drawn embryologist lays on one field, in pixels, inside the image. */
export function rateField(
  { sperm, lookalikes }: DrawnTruth,
  patient: Patient,
  boxes: BoxStyle,
  rater: RaterStyle,
  random: () => number,
): Box[] {
  const seen = sperm.filter((one) => random() < chanceToMark(one, rater)).map((one) => boxOf(one, boxes));
  const alarms = Array.from({ length: poisson(random, rater.falseAlarms) }, () =>
    falseBox(lookalikes, patient, boxes, random),
  );
  return [...seen, ...alarms]
    .map((box) => cutBox(misdrawn(box, rater, random), patient.width, patient.height))
    .filter(({ width, height }) => width >= 1 && height >= 1);
}

/** Chance that the rater marks a sperm. */
export function chanceToMark({ phenotype, visibility }: DrawnSperm, rater: RaterStyle): number {
  return rater.attention * (phenotype === 'out-of-focus' ? rater.outOfFocus : 1) * visibility ** rater.hidden;
}

const headMicrometres = { least: 6, most: 9 } as const;
const spermMicrometres = { least: 20, most: 45 } as const;

/** Around something that looks like a sperm, or anywhere where there is nothing of the kind. */
function falseBox(
  lookalikes: readonly Lookalike[],
  { width, height, optics }: Patient,
  boxes: BoxStyle,
  random: () => number,
): Box {
  const { least, most } = boxes === 'head' ? headMicrometres : spermMicrometres;
  const side = () => between(random, least, most) / optics.micrometresPerPixel;
  const [boxWidth, boxHeight] = [side(), side()];
  const at = lookalikes[Math.floor(random() * lookalikes.length)]?.at ?? { x: random() * width, y: random() * height };
  return { x: at.x - boxWidth / 2, y: at.y - boxHeight / 2, width: boxWidth, height: boxHeight };
}

function misdrawn(box: Box, { jitter, habit }: RaterStyle, random: () => number): Box {
  const edge = (side: number) => normal(random, (habit * side) / 2, jitter * side);
  const [left, top, right, bottom] = [edge(box.width), edge(box.height), edge(box.width), edge(box.height)];
  return { x: box.x - left, y: box.y - top, width: box.width + left + right, height: box.height + top + bottom };
}
