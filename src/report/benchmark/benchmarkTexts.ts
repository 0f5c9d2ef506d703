import type { BenchmarkName } from '../../evaluation/raters/benchmarkFigures.ts';
import type { Verdict } from '../../evaluation/raters/compareFigures.ts';
import type { ReferenceKind } from '../../evaluation/raters/references.ts';

/** What is held to be true, in plain words. */
export const referenceTexts: Readonly<Record<ReferenceKind, { readonly title: string; readonly meaning: string }>> = {
  others: {
    title: 'Against what the others agree on',
    meaning:
      'Each rater, and the model in their place, is held against the boxes that the other raters agree on: neither had a hand in them. This is the fair comparison.',
  },
  consensus: {
    title: 'Against what all agree on',
    meaning: 'The rater’s own vote is in it, which favours the raters (so Wu et al. 2020 measured).',
  },
  truth: { title: 'Against the truth given', meaning: 'Labels of another source, given with --truth.' },
};

/** What a difference comes to, in plain words. */
export const verdictTexts: Readonly<Record<Verdict, string>> = {
  superior: 'the model is better',
  'non-inferior': 'the model is not worse by the margin',
  inconclusive: 'undecided: more images are needed',
  inferior: 'the model is worse by more than the margin',
  'not claimed': 'nothing is claimed',
};

/** The same in a word or two. */
export const shortVerdicts: Readonly<Record<Verdict, string>> = {
  superior: 'better',
  'non-inferior': 'not worse',
  inconclusive: 'undecided',
  inferior: 'worse',
  'not claimed': 'no claim',
};

/** A figure in plain words. */
export const figureTexts: Readonly<Record<BenchmarkName, string>> = {
  AP50Worst: 'AP50, worst order',
  AP50Best: 'AP50',
  AR100: 'Average recall (AR100)',
  paperF1Worst: 'F1 of Wu et al. 2020, worst order',
  paperF1Best: 'F1 of Wu et al. 2020',
  AP30Worst: 'AP, overlap 0.3, worst order',
  AP30Best: 'AP, overlap 0.3',
  recall30: 'Found (overlap 0.3)',
  precision: 'Of those marked, right',
  recall: 'Found (overlap 0.5)',
  F1: 'F1',
  meanIou: 'Mean overlap of the right ones',
  falseAlarmsPerImage: 'False alarms an image',
};
