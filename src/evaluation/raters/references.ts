import { consensusOf } from '../consensus/consensusOf.ts';
import type { ConsensusSettings } from '../consensus/consensusSettings.ts';
import type { PlacedBox } from './boxCounts.ts';
import type { Panel } from './rater.ts';

/** What raters are held against: what all agree on, what all others agree on, or labels of another source. */
export type ReferenceKind = 'consensus' | 'others' | 'truth';

/** Boxes taken for true, and the raters who are held against them. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly raters: readonly string[];
  readonly boxes: readonly PlacedBox[];
}

/**
 * The consensus of all, in which each rater's own vote counts (as in Wu et al. 2020), that of the others for each
 * rater (fair), and the truth where there is one. The others need the same quorum, or all of them where they are fewer.
 */
export function references(
  panel: Panel,
  settings: ConsensusSettings,
  truth: readonly PlacedBox[] | undefined,
): readonly Reference[] {
  const names = panel.raters.map(({ name }) => name);
  const others = names.map((name): Reference => {
    const raters = panel.raters.filter((rater) => rater.name !== name);
    const quorum = Math.min(settings.quorum, raters.length);
    return { kind: 'others', raters: [name], boxes: consensusOf({ ...panel, raters }, { ...settings, quorum }).boxes };
  });
  const consensus: Reference = { kind: 'consensus', raters: names, boxes: consensusOf(panel, settings).boxes };
  return [
    consensus,
    ...others,
    ...(truth === undefined ? [] : [{ kind: 'truth', raters: names, boxes: truth } as const]),
  ];
}
