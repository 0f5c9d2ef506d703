import type { Dataset } from '../../annotation/dataset.ts';
import { type ErrorKind, errorKinds } from '../../evaluation/errorKinds/errorKind.ts';
import { judgeDetections, verdicts } from '../../evaluation/errorKinds/judgeDetections.ts';
import type { RankedStudy } from '../../evaluation/rankStudy.ts';
import { type Box, boxArea } from '../../geometry/box.ts';
import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';

/** An error to look at. */
export interface Example {
  readonly kind: ErrorKind;
  readonly fileName: string;
  /** What is wrong; a missed truth has no detection. */
  readonly detection: { readonly box: Box; readonly score: number; readonly category: string } | undefined;
  /** The missed truth, or the one nearest to the detection; nothing where none overlaps. */
  readonly truth: { readonly box: Box; readonly category: string } | undefined;
  /** IoU of the two. */
  readonly overlap: number;
  /** All truths of the image. */
  readonly truths: readonly Box[];
}

const examplesOfKind = 6;

/** The worst of each kind: wrong detections by falling score, missed truths by falling size. */
export function pickExamples({ images, categories }: Dataset, study: RankedStudy): readonly Example[] {
  const { annotations, detections } = study;
  const judged = judgeDetections(study);
  const imageNames = new Map(images.map(({ id, fileName }) => [id, fileName]));
  const categoryNames = new Map(categories.map(({ id, name }) => [id, name]));
  const truthsOf = (imageId: number) => annotations.filter((each) => each.imageId === imageId && !each.isCrowd);
  const missed = (): readonly Example[] =>
    annotations
      .filter((_, row) => judged.missed[row] === 1)
      .sort((a, b) => boxArea(b.box) - boxArea(a.box))
      .slice(0, examplesOfKind)
      .map(({ imageId, categoryId, box }) => ({
        kind: 'missed',
        fileName: imageNames.get(imageId)!,
        detection: undefined,
        truth: { box, category: categoryNames.get(categoryId)! },
        overlap: 0,
        truths: truthsOf(imageId).map((truth) => truth.box),
      }));
  const wrong = (kind: Exclude<ErrorKind, 'missed'>): readonly Example[] =>
    [...detections.keys()]
      .filter((row) => judged.verdicts[row] === verdicts.indexOf(kind))
      .sort((a, b) => detections[b]!.score - detections[a]!.score)
      .slice(0, examplesOfKind)
      .map((row) => {
        const { imageId, categoryId, box, score } = detections[row]!;
        const truths = truthsOf(imageId);
        const overlaps = truths.map((truth) => intersectionOverUnion(box, truth.box));
        const overlap = Math.max(0, ...overlaps);
        const nearest = overlap === 0 ? undefined : truths[overlaps.indexOf(overlap)]!;
        return {
          kind,
          fileName: imageNames.get(imageId)!,
          detection: { box, score, category: categoryNames.get(categoryId)! },
          truth: nearest && { box: nearest.box, category: categoryNames.get(nearest.categoryId)! },
          overlap,
          truths: truths.map((truth) => truth.box),
        };
      });
  return errorKinds.flatMap((kind) => (kind === 'missed' ? missed() : wrong(kind)));
}
