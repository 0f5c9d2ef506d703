import { cocoNames, type Figures } from './figures.ts';

/** One figure of an evaluation, with the sentence that says what it means. */
export interface FigureRow {
  readonly group: 'paper' | 'found' | 'coco';
  readonly name: string;
  readonly meaning: string;
  readonly figureOf: (figures: Figures) => number;
}

const cocoMeanings: Readonly<Record<(typeof cocoNames)[number], string>> = {
  AP: 'average precision, the mean over IoU 0.50 to 0.95',
  AP50: 'average precision where an overlap of IoU 0.50 is a find',
  AP75: 'average precision where only boxes that fit closely (IoU 0.75) are finds',
  AP_small: 'AP of things up to 32 x 32 pixels',
  AP_medium: 'AP of things from 32 x 32 to 96 x 96 pixels',
  AP_large: 'AP of things of 96 x 96 pixels and more',
  AR1: 'share found by the best detection of each image, the mean over IoU 0.50 to 0.95',
  AR10: 'share found by the best 10 of each image, the same mean',
  AR100: 'share found by the best 100 of each image, the same mean',
  AR_small: 'AR100 of things up to 32 x 32 pixels',
  AR_medium: 'AR100 of things from 32 x 32 to 96 x 96 pixels',
  AR_large: 'AR100 of things of 96 x 96 pixels and more',
};

/** Every figure that `evaluate` reports, in the order of its table. */
export const figureRows: readonly FigureRow[] = [
  paperRow('AP50', 'average precision where an overlap of IoU 0.50 is a find'),
  paperRow('AR100', 'share found by the best 100 of each image, the mean over IoU 0.50 to 0.95'),
  paperRow('F1', 'harmonic mean of the two above (not the F1 of one threshold)'),
  {
    group: 'found',
    name: 'AP30',
    meaning: 'average precision where IoU 0.30 is a find, so that loosely drawn boxes do not count as misses',
    figureOf: ({ found }) => found.AP30,
  },
  {
    group: 'found',
    name: 'recall30',
    meaning: 'share found at IoU 0.30 by the best 100 of each image: the rest is missed at any threshold',
    figureOf: ({ found }) => found.recall30,
  },
  ...cocoNames.map(
    (name): FigureRow => ({ group: 'coco', name, meaning: cocoMeanings[name], figureOf: ({ coco }) => coco[name] }),
  ),
];

function paperRow(name: 'AP50' | 'AR100' | 'F1', meaning: string): FigureRow {
  return { group: 'paper', name, meaning, figureOf: ({ paper }) => paper[name] };
}
