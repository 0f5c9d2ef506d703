import type { HeadlineName } from '../../evaluation/bootstrap/headlineFigures.ts';
import type { FullEvaluation } from '../../evaluation/evaluateFully.ts';
import { decimal, percent } from '../html/numbers.ts';

/** A headline figure in plain words. */
export interface Headline {
  readonly name: HeadlineName;
  readonly title: string;
  /** One line; `things` stands for what is to be found. */
  readonly meaning: (things: string) => string;
  readonly figureOf: (evaluation: FullEvaluation) => number;
  readonly write: (figure: number | undefined) => string;
}

export const headlines: readonly Headline[] = [
  {
    name: 'recall30',
    title: 'Found',
    meaning: (things) =>
      `Of all ${things}, the share that some detection points at (overlap of 0.3 or more), whatever its score.`,
    figureOf: ({ found }) => found.recall30,
    write: percent,
  },
  {
    name: 'centreRecall',
    title: 'Found, by centre',
    meaning: () => 'The same where only the centre must be right, however the boxes are drawn.',
    figureOf: ({ centre }) => centre.recall,
    write: percent,
  },
  {
    name: 'froc30',
    title: 'Found at few false alarms (FROC)',
    meaning: () =>
      'The share found when 1/8, 1/4, 1/2, 1, 2, 4 or 8 false alarms an image are accepted: the mean of the seven.',
    figureOf: ({ froc30 }) => froc30,
    write: percent,
  },
  {
    name: 'AP30',
    title: 'Average precision, overlap 0.3',
    meaning: (things) =>
      `1 if every one of the ${things} had a higher score than any false alarm. Loosely drawn boxes count.`,
    figureOf: ({ found }) => found.AP30,
    write: decimal,
  },
  {
    name: 'centreAP',
    title: 'Average precision, by centre',
    meaning: () => 'The same where only the centre must be right.',
    figureOf: ({ centre }) => centre.AP,
    write: decimal,
  },
  {
    name: 'AP50',
    title: 'Average precision, overlap 0.5 (AP50)',
    meaning: () =>
      'The figure most publications give. Boxes must fit better, so it also measures how people draw boxes.',
    figureOf: ({ paper }) => paper.AP50,
    write: decimal,
  },
  {
    name: 'AR100',
    title: 'Average recall (AR100)',
    meaning: () => 'The share found, the mean over ever stricter demands on the fit of the box (overlap 0.5 to 0.95).',
    figureOf: ({ paper }) => paper.AR100,
    write: decimal,
  },
  {
    name: 'F1',
    title: 'F1 as Wu et al. 2020 have it',
    meaning: () =>
      'The harmonic mean of the two figures above it, to compare with that paper; not the F1 of a threshold.',
    figureOf: ({ paper }) => paper.F1,
    write: decimal,
  },
];
