import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import type { CostedPoint } from '../../evaluation/categoryCurves.ts';
import { type FieldMeasures, falseAlarmRates } from '../../evaluation/falseAlarmRates.ts';
import { foundIou, reportCriteria } from '../../evaluation/matchCriteria.ts';
import type { CategoryMatches } from '../../evaluation/matches.ts';
import { operatingPoint } from '../../evaluation/operatingPoint.ts';

/** One of a model's own operating points, measured on these data. */
export interface ModelPoint extends CostedPoint {
  /** The category's name. */
  readonly category: string;
  readonly name: keyof ModelMetadata['operatingPoints'];
}

/** The points that a model file names, at IoU 0.3, for each category that has truth. */
export function modelPoints(
  categories: readonly CategoryMatches[],
  points: ModelMetadata['operatingPoints'],
  measures: FieldMeasures,
): readonly ModelPoint[] {
  const { ious } = reportCriteria;
  const names = ['screening', 'balanced', 'strict'] as const;
  return categories.flatMap((matches) =>
    names.flatMap((name) => {
      const point = operatingPoint(matches, 0, ious.indexOf(foundIou), ious, points[name]);
      if (point === undefined) return [];
      return {
        category: matches.category.name,
        name,
        ...point,
        ...falseAlarmRates(point.falseAlarmsPerImage, measures),
      };
    }),
  );
}
