import { meanPrecision } from '../averagePrecision.ts';
import { outcome } from '../matches.ts';
import { meanOfKnown } from '../meanOfKnown.ts';
import { orderByFallingScore } from '../orderByFallingScore.ts';
import type { RankedCategory, RankedStudy } from '../rankStudy.ts';
import type { ErrorKind } from './errorKind.ts';
import { type Judgements, type Verdict, verdicts } from './judgeDetections.ts';

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
  let total = 0;
  for (let image = 0; image < study.imageIds.length; image++) {
    for (const row of truthRowsOf(image)) {
      if (!study.annotations[row]!.isCrowd && !(kind === 'missed' && judgements.missed[row] === 1)) total++;
    }
  }
  const rows = ranked.order.map((place) => ranked.rows[place]!);
  const outcomes = rows.map((row) => mendedOutcome(judgements, row, kind));
  const moved = kind === 'classification' ? movedInto(study, judgements, category.id) : [];
  return meanPrecision(Uint8Array.from(moved.length === 0 ? outcomes : withHits(study, rows, outcomes, moved)), total);
}

/** What becomes of a detection within its own category. */
function mendedOutcome({ verdicts: judged, truths }: Judgements, row: number, kind: ErrorKind | undefined): number {
  const verdict: Verdict = verdicts[judged[row]!]!;
  if (verdict === 'hit') return outcome.hit;
  if (verdict === 'ignored') return outcome.ignored;
  if (verdict !== kind) return outcome.falseAlarm;
  return kind === 'localisation' && truths[row] !== -1 ? outcome.hit : outcome.ignored;
}

/** Rows of detections of other categories that find a truth of this one once their class is right. */
function movedInto(
  { annotations, detections }: RankedStudy,
  { verdicts: judged, truths }: Judgements,
  category: number,
): number[] {
  const wrongClass = verdicts.indexOf('classification');
  return [...detections.keys()].filter(
    (row) => judged[row] === wrongClass && truths[row] !== -1 && annotations[truths[row]!]!.categoryId === category,
  );
}

/** Outcomes by falling score, with detections that find something put in among them. */
function withHits(
  { detections }: RankedStudy,
  rows: Int32Array,
  outcomes: Int32Array,
  moved: readonly number[],
): Int32Array {
  const all = [...rows, ...moved];
  const kinds = [...outcomes, ...moved.map(() => outcome.hit)];
  return orderByFallingScore(Float64Array.from(all, (row) => detections[row]!.score)).map((place) => kinds[place]!);
}
