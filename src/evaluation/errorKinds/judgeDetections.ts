import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';
import { assignTruths } from '../assignTruths.ts';
import type { RankedStudy } from '../rankStudy.ts';
import { errorKinds } from './errorKind.ts';

/** IoU from which a detection has found a truth, and up to which it lies on background. */
const halfIou = 0.5;
const backgroundIou = 0.1;

/** What is said of a detection: that it is right, does not count, or is wrong in one of TIDE's ways. */
export const verdicts = ['hit', 'ignored', ...errorKinds.filter((kind) => kind !== 'missed')] as const;

export type Verdict = (typeof verdicts)[number];

/** What is wrong with each detection, and which truths nothing points at. */
export interface Judgements {
  /** `[detections]`, places in `verdicts`; what is not looked at is ignored. */
  readonly verdicts: Uint8Array;
  /** `[detections]`, row of the truth that is found, or would be if the error were mended; -1 for none. */
  readonly truths: Int32Array;
  /** `[annotations]`, 1 for truths that no detection finds and no mended one would. */
  readonly missed: Uint8Array;
}

/**
 * Sorts errors as TIDE does (Bolya et al. 2020, "TIDE: A General Toolbox for Identifying Object Detection Errors",
 * section 2.2), at IoU 0.5 and 0.1. Of several detections that would find the same truth if they were mended, the one
 * of the highest score is said to.
 */
export function judgeDetections(study: RankedStudy): Judgements {
  const { annotations, detections, imageIds, categories } = study;
  const truths = assignTruths(study, halfIou);
  const found = new Uint8Array(annotations.length);
  for (const row of truths) if (row !== -1) found[row] = 1;
  const best = new Int32Array(annotations.length).fill(-1);
  const judged = new Uint8Array(detections.length).fill(verdicts.indexOf('ignored'));
  for (let image = 0; image < imageIds.length; image++) {
    const truthRows = categories.flatMap(({ truthRowsOf }) =>
      [...truthRowsOf(image)].filter((row) => !annotations[row]!.isCrowd),
    );
    for (const { ranked } of categories) {
      for (const row of ranked.rows.subarray(ranked.starts[image], ranked.starts[image + 1])) {
        if (truths[row] !== -1) {
          judged[row] = verdicts.indexOf(annotations[truths[row]!]!.isCrowd ? 'ignored' : 'hit');
          continue;
        }
        const { kind, truth } = judge(study, row, truthRows);
        judged[row] = verdicts.indexOf(kind);
        if (truth === -1 || found[truth] === 1) continue;
        const rival = best[truth]!;
        if (rival !== -1 && detections[rival]!.score >= detections[row]!.score) continue;
        if (rival !== -1) truths[rival] = -1;
        truths[row] = truth;
        best[truth] = row;
      }
    }
  }
  const missed = Uint8Array.from(annotations, ({ isCrowd }, row) =>
    Number(!isCrowd && found[row] === 0 && best[row] === -1),
  );
  return { verdicts: judged, truths, missed };
}

/** The kind of a detection that found nothing, and the truth that it would find if that were mended. */
function judge({ annotations, detections }: RankedStudy, row: number, truthRows: readonly number[]) {
  const { box, categoryId } = detections[row]!;
  const own = { iou: 0, truth: -1 };
  const other = { iou: 0, truth: -1 };
  for (const truth of truthRows) {
    const nearest = annotations[truth]!.categoryId === categoryId ? own : other;
    const iou = intersectionOverUnion(box, annotations[truth]!.box);
    if (iou <= nearest.iou) continue;
    nearest.iou = iou;
    nearest.truth = truth;
  }
  if (own.iou >= backgroundIou && own.iou < halfIou) return { kind: 'localisation', truth: own.truth } as const;
  if (other.iou >= halfIou) return { kind: 'classification', truth: other.truth } as const;
  if (own.iou >= halfIou) return { kind: 'duplicate', truth: -1 } as const;
  if (other.iou <= backgroundIou) return { kind: 'background', truth: -1 } as const;
  return { kind: 'both', truth: -1 } as const;
}
