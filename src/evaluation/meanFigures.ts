import { type CocoFigures, cocoNames, type Figures } from './figures.ts';
import { meanOfKnown } from './meanOfKnown.ts';
import { paperFigures } from './paperFigures.ts';

/** The mean over categories, each figure over those that have a truth to find. F1 is that of the means. */
export function meanFigures(categories: readonly Figures[]): Figures {
  const meanOf = (figureOf: (figures: Figures) => number) => meanOfKnown(categories.map(figureOf));
  const coco = Object.fromEntries(cocoNames.map((name) => [name, meanOf((figures) => figures.coco[name])]));
  return {
    coco: coco as CocoFigures,
    paper: paperFigures(coco as CocoFigures),
    found: { AP30: meanOf(({ found }) => found.AP30), recall30: meanOf(({ found }) => found.recall30) },
  };
}
