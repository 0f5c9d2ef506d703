import type { Annotation } from '../../annotation/dataset.ts';
import type { Box } from '../../geometry/box.ts';
import { groupByName } from '../raters/groupByName.ts';
import type { Panel, PanelRater } from '../raters/rater.ts';
import type { ConsensusSettings } from './consensusSettings.ts';
import { groupBoxes } from './groupBoxes.ts';
import { mergeGroup } from './mergeGroup.ts';

/** A box that enough raters agree on. */
export interface ConsensusBox {
  readonly imageId: number;
  readonly categoryId: number;
  readonly box: Box;
  /** Names of those who agree, rising. */
  readonly raters: readonly string[];
  /** Mean IoU of every two of their boxes; 1 where a quorum of 1 let a single box pass. */
  readonly meanIou: number;
  /** What those who name a phenotype call it, each word once, rising. */
  readonly phenotypes: readonly string[];
}

/** What raters agree on, and what they do not. */
export interface Consensus {
  /** By image as the panel has them, class by class, from left to right. */
  readonly boxes: readonly ConsensusBox[];
  /** Boxes of each rater that too few others agree with, by the rater's name. */
  readonly unshared: ReadonlyMap<string, number>;
}

/**
 * The rule of Wu et al. 2020 ("Benchmarking" in its methods) for any number of raters, quorum and overlap, class by
 * class. It does not depend on the raters' order.
 */
export function consensusOf({ images, categories, raters }: Panel, settings: ConsensusSettings): Consensus {
  const unshared = new Map(raters.map(({ name }) => [name, 0]));
  const cells = groupByName(raters.flatMap(drawn), ({ annotation: { imageId, categoryId } }) =>
    cell(imageId, categoryId),
  );
  const boxes: ConsensusBox[] = [];
  for (const { id: imageId } of images) {
    for (const { id: categoryId } of categories) {
      for (const group of groupBoxes(cells.get(cell(imageId, categoryId)) ?? [], settings)) {
        const names = group.map(({ rater }) => rater).sort();
        if (group.length < settings.quorum) {
          for (const name of names) unshared.set(name, unshared.get(name)! + 1);
          continue;
        }
        const merged = mergeGroup(
          group.map(({ box }) => box),
          settings.mean,
        );
        const words = group.flatMap(({ annotation: { phenotype } }) => phenotype ?? []);
        boxes.push({ imageId, categoryId, ...merged, raters: names, phenotypes: [...new Set(words)].sort() });
      }
    }
  }
  return { boxes, unshared };
}

function drawn({ name, annotations }: PanelRater): readonly { rater: string; box: Box; annotation: Annotation }[] {
  return annotations.map((annotation) => ({ rater: name, box: annotation.box, annotation }));
}

function cell(imageId: number, categoryId: number): string {
  return `${imageId} ${categoryId}`;
}
