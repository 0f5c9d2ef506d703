import { subset } from '../../annotation/split/subset.ts';
import { withoutBackground } from '../../annotation/withoutBackground.ts';
import type { Imported } from '../../errors.ts';
import { parseCocoResults } from '../../evaluation/cocoResults.ts';
import type { ImageDetection } from '../../evaluation/imageDetection.ts';
import { alignRaters } from '../../evaluation/raters/alignRaters.ts';
import type { PlacedBox } from '../../evaluation/raters/boxCounts.ts';
import { panelFrame } from '../../evaluation/raters/panelFrame.ts';
import type { Panel } from '../../evaluation/raters/rater.ts';
import { type TimeSpent, timeSpent } from '../../evaluation/raters/timeSpent.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { readRaters } from '../../platform/node/readRaters.ts';
import { readText } from '../../platform/node/readText.ts';

/** What a benchmark needs, all of the panel's images and classes. */
export interface BenchmarkInput {
  readonly panel: Panel;
  readonly detections: readonly ImageDetection[];
  readonly truth: readonly PlacedBox[] | undefined;
  /** By the rater's name, where their file tells. */
  readonly times: ReadonlyMap<string, TimeSpent>;
}

/** Where a benchmark's inputs are. */
export interface BenchmarkFiles {
  readonly raters: readonly string[];
  readonly detections: string;
  readonly truth?: string;
}

/** @throws TesescopeError where a file as a whole cannot be used, or no image is common to all */
export async function readBenchmarkInput(files: BenchmarkFiles): Promise<Imported<BenchmarkInput>> {
  const { value: read, problems: unreadable } = await readRaters(files.raters);
  const raters = read.map((rater) => ({ ...rater, dataset: withoutBackground(rater.dataset) }));
  const labelled = files.truth === undefined ? undefined : withoutBackground(await readDataset(files.truth));
  const frame = labelled === undefined ? panelFrame(raters) : { value: labelled, problems: [] };
  const { value: panel, problems: unaligned } = alignRaters(raters, frame.value);
  const text = await readText(files.detections);
  const results = parseCocoResults(text, files.detections, { ...frame.value, annotations: [] });
  const labeller = labelled && { name: 'truth', file: files.truth!, dataset: subset(labelled, panel.images) };
  const labels = labeller && alignRaters([labeller], panel);
  const times = raters.map((rater) => ({ name: rater.name, ...timeSpent(rater) }));
  const isShared = new Set(panel.images.map(({ id }) => id));
  return {
    value: {
      panel,
      detections: results.value.filter(({ imageId }) => isShared.has(imageId)),
      truth: labels?.value.raters.flatMap(({ annotations }) => annotations),
      times: new Map(times.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]))),
    },
    problems: [
      ...unreadable,
      ...frame.problems,
      ...unaligned,
      ...results.problems,
      ...(labels?.problems ?? []),
      ...times.flatMap(({ problems }) => problems),
    ],
  };
}
