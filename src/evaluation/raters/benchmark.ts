import type { BootstrapOptions } from '../bootstrap/resampleFigures.ts';
import { type Consensus, consensusOf } from '../consensus/consensusOf.ts';
import type { ConsensusSettings } from '../consensus/consensusSettings.ts';
import { countVotes } from '../consensus/countVotes.ts';
import type { ImageDetection } from '../imageDetection.ts';
import { patientGroups } from '../patientGroups.ts';
import type { Interval } from '../percentileInterval.ts';
import { type Alphas, alphas } from './alphas.ts';
import { type BenchmarkFigures, type BenchmarkName, comparedNames } from './benchmarkFigures.ts';
import { boxCounts, type PlacedBox } from './boxCounts.ts';
import { compareFigures, type Difference } from './compareFigures.ts';
import { type Measured, measure } from './measure.ts';
import { modelFigures } from './modelFigures.ts';
import { type PairwiseF1, pairwiseF1 } from './pairwiseF1.ts';
import { placedDataset } from './placedDataset.ts';
import type { Panel } from './rater.ts';
import { raterFigures } from './raterFigures.ts';
import { type Reference, type ReferenceKind, references } from './references.ts';

/** The model among the raters. */
export const modelName = 'model';

export interface BenchmarkSettings extends ConsensusSettings {
  /** A model whose figure is lower by less than this is as good; chosen before the data are seen. */
  readonly margin: number;
  /** Score from which on the model's boxes count as shown. */
  readonly threshold: number;
  /** Whether that threshold was chosen before these data were seen. */
  readonly isThresholdGiven: boolean;
}

/** Raters and the model, held against what raters agree on. -1 stands for a figure that cannot be had. */
export interface Benchmark {
  readonly settings: BenchmarkSettings;
  readonly images: number;
  /** Patients, or images where no patient is known: what the bootstrap draws. */
  readonly groups: number;
  readonly raters: readonly { readonly name: string; readonly boxes: number; readonly unshared: number }[];
  readonly consensus: { readonly boxes: number; readonly votes: ReturnType<typeof countVotes> };
  readonly results: readonly BenchmarkResult[];
  readonly differences: readonly BenchmarkDifference[];
  readonly pairs: readonly PairwiseF1[];
  readonly alphas: Alphas;
}

/** One of raters and model against one reference. */
export interface BenchmarkResult {
  readonly reference: ReferenceKind;
  /** Whose vote the reference lacks, for `others`. */
  readonly without?: string;
  readonly name: string;
  readonly truths: number;
  readonly figures: BenchmarkFigures;
  readonly intervals: Readonly<Record<BenchmarkName, Interval | undefined>>;
}

/** Model less rater; without a rater the mean over all. */
export interface BenchmarkDifference extends Difference {
  readonly reference: ReferenceKind;
  readonly rater?: string;
}

interface Held {
  readonly reference: Reference;
  readonly model: Measured;
  readonly raters: readonly { readonly name: string; readonly measured: Measured }[];
}

/**
 * Holds raters and a model against the consensus of all raters, that of the others, and a truth where there is one.
 *
 * @param detections of the panel's images and classes
 * @throws TesescopeError as `matchDetections`
 */
export function benchmark(
  panel: Panel,
  detections: readonly ImageDetection[],
  settings: BenchmarkSettings,
  truth?: readonly PlacedBox[],
  options: BootstrapOptions = {},
): Benchmark {
  const groups = patientGroups(
    panel.images,
    panel.images.map(({ id }) => id),
  );
  const held = references(panel, settings, truth).map((reference): Held => {
    const dataset = placedDataset(panel, reference.boxes);
    const raters = panel.raters.flatMap(({ name, annotations }) => {
      if (!reference.raters.includes(name)) return [];
      const counts = boxCounts(annotations, reference.boxes, panel.images, panel.categories);
      return { name, measured: measure(raterFigures(counts), groups, options) };
    });
    const model = measure(modelFigures(detections, dataset, settings.threshold), groups, options);
    return { reference, model, raters };
  });
  const consensus = consensusOf(panel, settings);
  const shown = detections.filter(({ score }) => score >= settings.threshold);
  const drawers = panel.raters.map(({ name, annotations }) => ({ name, boxes: annotations }));
  return {
    settings,
    images: panel.images.length,
    groups: groups.length,
    raters: describeRaters(panel, consensus),
    consensus: { boxes: consensus.boxes.length, votes: countVotes(consensus.boxes) },
    results: held.flatMap(resultsOf),
    differences: compareAll(held, settings),
    pairs: pairwiseF1(panel, [...drawers, { name: modelName, boxes: shown }]),
    alphas: alphas(panel, settings, groups, options),
  };
}

function describeRaters({ raters }: Panel, { unshared }: Consensus): Benchmark['raters'] {
  return raters.map(({ name, annotations }) => ({ name, boxes: annotations.length, unshared: unshared.get(name)! }));
}

function resultsOf({ reference: { kind, raters: names, boxes }, model, raters }: Held): readonly BenchmarkResult[] {
  const without = kind === 'others' ? { without: names[0]! } : {};
  return [...raters, { name: modelName, measured: model }].map(({ name, measured: { figures, intervals } }) => ({
    reference: kind,
    ...without,
    name,
    truths: boxes.length,
    figures,
    intervals,
  }));
}

function compareAll(held: readonly Held[], settings: BenchmarkSettings): readonly BenchmarkDifference[] {
  const kinds = [...new Set(held.map(({ reference }) => reference.kind))];
  return kinds.flatMap((kind) => {
    const pairs = held.flatMap(({ reference, model, raters }) =>
      reference.kind === kind ? raters.map(({ name, measured }) => ({ name, model, rater: measured })) : [],
    );
    const compare = (some: typeof pairs, figure: BenchmarkName): Difference =>
      compareFigures(
        figure,
        some.map(({ model, rater }) => ({ model: model.figures, rater: rater.figures })),
        some[0]!.rater.resamples.map((_, at) =>
          some.map(({ model, rater }) => ({ model: model.resamples[at]!, rater: rater.resamples[at]! })),
        ),
        settings,
      );
    return comparedNames.flatMap((figure): readonly BenchmarkDifference[] => [
      ...pairs.map((pair) => ({ reference: kind, rater: pair.name, ...compare([pair], figure) })),
      { reference: kind, ...compare(pairs, figure) },
    ]);
  });
}
