import { formatTable } from '../formatTable.ts';
import type { Interval } from '../percentileInterval.ts';
import type { Alpha } from './alphas.ts';
import { type Benchmark, type BenchmarkResult, modelName } from './benchmark.ts';
import type { BenchmarkFigures, BenchmarkName } from './benchmarkFigures.ts';
import type { Verdict } from './compareFigures.ts';
import { figureTitles } from './figureTitles.ts';
import type { ReferenceKind } from './references.ts';
import type { TimeSpent } from './timeSpent.ts';

const headings: Readonly<Record<ReferenceKind, string>> = {
  consensus:
    "Against the consensus of all: a rater's own vote is in it, which favours the raters (as in Wu et al. 2020)",
  others: 'Against the consensus of the others: fair to rater and model',
  truth: 'Against the truth given',
};

/** Fewer groups than this make a bootstrap's intervals too narrow. */
const fewGroups = 20;

const verdicts: Readonly<Record<Verdict, string>> = {
  superior: 'the model is better',
  'non-inferior': 'the model is not worse by the margin',
  inconclusive: 'not decided: more images are needed',
  inferior: 'the model is worse by more than the margin',
  'not claimed': 'nothing claimed',
};

/** A benchmark as text for people. Times by the rater's name, for those whose files tell. */
export function formatBenchmark(benchmark: Benchmark, times: ReadonlyMap<string, TimeSpent>): string {
  const kinds = [...new Set(benchmark.results.map(({ reference }) => reference))];
  return [
    overview(benchmark, times),
    ...kinds.map((kind) => `${headings[kind]}\n${formatTable(resultRows(benchmark, kind))}`),
    `Model less the mean of the raters (by the better end of a range), each against the consensus of the others\n${formatTable(differenceRows(benchmark))}${thresholdNote(benchmark)}`,
    `Agreement of two (F1 at IoU 0.50)\n${formatTable(pairRows(benchmark))}`,
    `Krippendorff's alpha of the raters\n${formatTable([
      alphaRow(
        'things',
        benchmark.alphas.things,
        'over the things anybody drew; what all leave alone earns nothing, so it is low where F1 is high',
      ),
      alphaRow('area', benchmark.alphas.area, 'over the area of the images: within some box or not'),
    ])}`,
  ].join('\n');
}

function overview({ settings, images, groups, raters, consensus }: Benchmark, times: ReadonlyMap<string, TimeSpent>) {
  const votes = consensus.votes.map(({ votes, boxes }) => `${boxes} by ${votes}`).join(', ') || 'none';
  const rows = raters.map(({ name, boxes, unshared }) => {
    const time = times.get(name);
    const spent = time === undefined ? '-' : (time.seconds / time.images).toFixed(1);
    return [`  ${name}`, String(boxes), String(unshared), spent];
  });
  return (
    `${images} images in ${groups} groups (patients), ${raters.length} raters\n` +
    `consensus: ${consensus.boxes} boxes (${votes}); at least ${settings.quorum} raters, IoU ${settings.iou}, ` +
    `rule ${settings.rule}, mean of ${settings.mean}\n` +
    formatTable([['  rater', 'boxes', 'too few agree with', 'seconds an image'], ...rows]) +
    (groups < fewGroups ? `  Intervals rest on ${groups} groups only and are too narrow.\n` : '')
  );
}

function resultRows({ results }: Benchmark, kind: ReferenceKind): string[][] {
  const own = results.filter(({ reference }) => reference === kind);
  const name = ({ name, without }: BenchmarkResult) =>
    without === undefined || name !== modelName ? name : `${name}, held as ${without}`;
  return [
    ['  ', 'truths', ...figureTitles.map(({ title }) => title)],
    ...own.map((result) => [
      `  ${name(result)}`,
      String(result.truths),
      ...figureTitles.map(({ names }) => formatFigure(result.figures, names)),
    ]),
  ];
}

function formatFigure(figures: BenchmarkFigures, names: readonly BenchmarkName[]): string {
  return [...new Set(names.map((name) => digits(figures[name])))].join('-');
}

function differenceRows({ differences, settings }: Benchmark): string[][] {
  const means = differences.filter(({ rater, reference }) => rater === undefined && reference === 'others');
  return [
    ['  figure', 'difference', '95 % interval', `with a margin of ${settings.margin}`],
    ...means.map(({ figure, difference, interval, verdict }) => {
      const { title } = figureTitles.find(({ names }) => names.includes(figure))!;
      return [`  ${title}`, difference === undefined ? '-' : signed(difference), between(interval), verdicts[verdict]];
    }),
  ];
}

function thresholdNote({ settings: { threshold, isThresholdGiven } }: Benchmark): string {
  return isThresholdGiven
    ? `  Model's boxes are those of a score of ${threshold} and more.\n`
    : `  Model's boxes are those of a score of ${threshold.toFixed(3)} and more, the best F1 on these very data, which\n` +
        '  flatters the model: for a claim choose a threshold on other data and give it with --threshold.\n';
}

function pairRows({ pairs }: Benchmark): string[][] {
  return pairs.map(({ first, second, F1 }) => [`  ${first}`, second, digits(F1)]);
}

function alphaRow(name: string, { value, interval }: Alpha, meaning: string): string[] {
  return [`  ${name}`, value === undefined ? '-' : value.toFixed(3), between(interval), meaning];
}

function between(interval: Interval | undefined): string {
  return interval === undefined ? '-' : `${signed(interval.lower)} to ${signed(interval.upper)}`;
}

function signed(number: number): string {
  return `${number < 0 ? '' : '+'}${number.toFixed(3)}`;
}

function digits(figure: number): string {
  return figure === -1 ? '-' : figure.toFixed(3);
}
