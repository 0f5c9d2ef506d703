import type { Box } from './box.ts';
import { intersectionOverUnion } from './intersectionOverUnion.ts';

interface ScoredBox {
  readonly box: Box;
  readonly score: number;
  readonly categoryId: number;
}

interface Cluster {
  readonly views: Set<number>;
  readonly categoryId: number;
  box: Box;
  scores: number;
}

/**
 * Weighted box fusion (Solovyev et al. 2021): what several views show of one thing becomes one box, the mean weighted by
 * scores, with the mean score over all views; views that do not show it count as 0. At most one box of each view is of a
 * thing, so that close neighbours stay apart.
 *
 * @param views the boxes of each view, in any one unit
 * @param iouThreshold boxes of one thing overlap by more than this
 * @returns by falling score
 */
export function weightedBoxFusion(views: readonly (readonly ScoredBox[])[], iouThreshold: number): ScoredBox[] {
  const clusters: Cluster[] = [];
  const entries = views.flatMap((boxes, view) => boxes.map((entry) => ({ ...entry, view })));
  for (const { view, box, score, categoryId } of entries.sort((a, b) => b.score - a.score)) {
    const cluster = closest(
      clusters.filter((other) => other.categoryId === categoryId && !other.views.has(view)),
      box,
      iouThreshold,
    );
    if (cluster === undefined) {
      clusters.push({ views: new Set([view]), categoryId, box, scores: score });
      continue;
    }
    cluster.views.add(view);
    cluster.box = weightedMean(cluster.box, cluster.scores, box, score);
    cluster.scores += score;
  }
  return clusters
    .map(({ box, scores, categoryId }) => ({ box, score: scores / views.length, categoryId }))
    .sort((a, b) => b.score - a.score);
}

function closest(clusters: readonly Cluster[], box: Box, iouThreshold: number): Cluster | undefined {
  let best: Cluster | undefined;
  let most = iouThreshold;
  for (const cluster of clusters) {
    const overlap = intersectionOverUnion(cluster.box, box);
    if (overlap > most) {
      most = overlap;
      best = cluster;
    }
  }
  return best;
}

function weightedMean(a: Box, weightA: number, b: Box, weightB: number): Box {
  const share = weightA + weightB > 0 ? weightB / (weightA + weightB) : 0.5;
  const between = (from: number, to: number) => from + (to - from) * share;
  return {
    x: between(a.x, b.x),
    y: between(a.y, b.y),
    width: between(a.width, b.width),
    height: between(a.height, b.height),
  };
}
