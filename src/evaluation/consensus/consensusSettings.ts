import { TesescopeError } from '../../errors.ts';

/** When boxes of several raters are boxes of one thing, see `groupBoxes`. */
export const consensusRules = ['clique', 'chain', 'pair'] as const;

/** Which boxes of a group are averaged: all, or the two that overlap most. */
export const consensusMeans = ['all', 'best-pair'] as const;

/** How raters come to a consensus. */
export interface ConsensusSettings {
  /** Raters who must agree on a box. */
  readonly quorum: number;
  /** Least intersection over union of two boxes that agree. */
  readonly iou: number;
  readonly rule: (typeof consensusRules)[number];
  readonly mean: (typeof consensusMeans)[number];
}

/** Wu et al. 2020: at least two, with IoU of 0.5 or more; what the paper leaves open as `docs/decisions` argues. */
export const paperConsensus: ConsensusSettings = { quorum: 2, iou: 0.5, rule: 'clique', mean: 'all' };

/** @throws TesescopeError `usage` for settings that so many raters can't meet */
export function checkConsensusSettings({ quorum, iou, rule }: ConsensusSettings, raterCount: number): void {
  const fault = [
    raterCount < 2 && `a consensus needs two raters or more, not ${raterCount}`,
    !(Number.isInteger(quorum) && quorum >= 1) && `the quorum is a whole number from 1, not ${quorum}`,
    quorum > raterCount && `a quorum of ${quorum} can't be met by ${raterCount} raters`,
    !(iou > 0 && iou <= 1) && `the IoU is above 0 and at most 1, not ${iou}`,
    rule === 'pair' && quorum > 2 && `the rule pair joins two boxes, so that a quorum of ${quorum} is never met`,
  ].find((text) => text !== false);
  if (fault !== undefined) throw new TesescopeError('usage', `${fault[0]!.toUpperCase()}${fault.slice(1)}.`);
}
