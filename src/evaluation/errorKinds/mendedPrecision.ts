import { meanPrecision } from '../averagePrecision.ts';
import { outcome } from '../matches.ts';
import { meanOfKnown } from '../meanOfKnown.ts';
import { orderByFallingScore } from '../orderByFallingScore.ts';
import type { RankedCategory, RankedStudy } from '../rankStudy.ts';
import type { ErrorKind } from './errorKind.ts';
import type { Judgements } from './judgeDetections.ts';

/**
 * AP50 if one kind of error were mended: wrong classes and loose boxes put right where that finds a truth, else taken
 * away, as are duplicates, background and what is wrong in both; missed truths not counted (Bolya et al. 2020).
 *
 * @param kind nothing is mended without it: AP50 as it is
 * @returns the mean over categories, -1 where there is no truth to find
 */
export function mendedPrecision(study: RankedStudy, judgements: Judgements, kind?: ErrorKind): number {
  return meanOfKnown(study.categories.map((category) => categoryPrecision(study, category, judgements, kind)));
}

function categoryPrecision(
  study: RankedStudy,
  { category, ranked, truthRowsOf }: RankedCategory,
  judgements: Judgements,
  kind: ErrorKind | undefined,
): number {
  const { annotations, detections } = study;
  let total = 0;
  for (let image = 0; image < study.imageIds.length; image++) {
    for (const row of truthRowsOf(image)) {
      if (!annotations[row]!.isCrowd && !(kind === 'missed' && judgements.missed[row] === 1)) total++;
    }
  }
  const own = ranked.order.map((place) => ranked.rows[place]!);
  const moved = kind === 'classification' ? movedInto(study, judgements, category.id) : [];
  const rows = moved.length === 0 ? own : mergedByScore(study, [...own, ...moved]);
  const outcomes = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const isMoved = detections[rows[place]!]!.categoryId !== category.id;
    outcomes[place] = isMoved ? outcome.hit : mendedOutcome(study, judgements, rows[place]!, kind);
  }
  return meanPrecision(outcomes, total);
}

function mendedOutcome(
  { annotations }: RankedStudy,
  { kinds, truths }: Judgements,
  row: number,
  kind: ErrorKind | undefined,
): number {
  const truth = truths[row]!;
  if (kinds[row] === undefined) return annotations[truth]!.isCrowd ? outcome.ignored : outcome.hit;
  if (kinds[row] !== kind) return outcome.falseAlarm;
  return kind === 'localisation' && truth !== -1 ? outcome.hit : outcome.ignored;
}

/** Rows of detections of other categories that find a truth of this one once their class is right. */
function movedInto(
  { annotations, detections }: RankedStudy,
  { kinds, truths }: Judgements,
  category: number,
): number[] {
  return [...detections.keys()].filter(
    (row) =>
      kinds[row] === 'classification' && truths[row] !== -1 && annotations[truths[row]!]!.categoryId === category,
  );
}

function mergedByScore({ detections }: RankedStudy, rows: readonly number[]): Int32Array {
  const order = orderByFallingScore(Float64Array.from(rows, (row) => detections[row]!.score));
  return order.map((place) => rows[place]!);
}
