import { type BootstrapOptions, resampleFigures } from '../bootstrap/resampleFigures.ts';
import type { ConsensusSettings } from '../consensus/consensusSettings.ts';
import { type Interval, percentileInterval } from '../percentileInterval.ts';
import { areaAlpha } from './areaAlpha.ts';
import { clusterUnits } from './clusterUnits.ts';
import { nominalAlpha } from './nominalAlpha.ts';
import type { Panel } from './rater.ts';

/** An alpha and its 95 % bootstrap interval; nothing where it is not defined. */
export interface Alpha {
  readonly value: number | undefined;
  readonly interval: Interval | undefined;
}

/** Krippendorff's alpha of the raters, over the things that anybody drew (`nominalAlpha`) and over area (`areaAlpha`). */
export interface Alphas {
  readonly things: Alpha;
  readonly area: Alpha;
}

export function alphas(
  panel: Panel,
  settings: ConsensusSettings,
  groups: readonly (readonly number[])[],
  options: BootstrapOptions,
): Alphas {
  const things = nominalAlpha(clusterUnits(panel, settings));
  const area = areaAlpha(panel);
  const alphasOf = (weights: Int32Array) => ({ things: things(weights), area: area(weights) });
  const rows = resampleFigures(alphasOf, groups, options);
  const onData = alphasOf(new Int32Array(panel.images.length).fill(1));
  const alphaOf = (name: keyof Alphas): Alpha => ({
    value: Number.isNaN(onData[name]) ? undefined : onData[name],
    interval: percentileInterval(rows.map((row) => row[name]).filter((value) => !Number.isNaN(value))),
  });
  return { things: alphaOf('things'), area: alphaOf('area') };
}
