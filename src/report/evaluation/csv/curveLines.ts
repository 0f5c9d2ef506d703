import type { CategoryCurves, CostedPoint } from '../../../evaluation/categoryCurves.ts';
import { foundIou } from '../../../evaluation/matchCriteria.ts';
import type { EvaluationReport } from '../evaluationReport.ts';
import type { CsvRow } from './csvRow.ts';

/** Curves and operating points of each category. */
export function curveLines({ curves, modelPoints = [] }: EvaluationReport): readonly CsvRow[] {
  return [
    ...curves.flatMap(categoryLines),
    ...modelPoints.flatMap((point) => pointLines(point.category, point.name, point.iou, point)),
  ];
}

function categoryLines({ name, precision, froc, recall30Exact, bestF1, centre }: CategoryCurves): readonly CsvRow[] {
  const category = name;
  const frocs = [
    ...froc.map((curve) => ({ ...curve, overlap: curve.iou })),
    { ...centre.froc, overlap: 'centre' as const },
  ];
  return [
    ...(recall30Exact === undefined
      ? []
      : [
          {
            category,
            group: 'found',
            figure: 'recall30Exact',
            value: undefined,
            interval: recall30Exact,
            method: 'exact',
            overlap: foundIou,
          } as const,
        ]),
    ...precision.flatMap((curve) =>
      curve.precision.map(
        (value, step): CsvRow => ({
          category,
          group: 'precision-recall',
          figure: 'precision',
          value,
          overlap: curve.iou,
          at: step / 100,
        }),
      ),
    ),
    ...frocs.flatMap(({ overlap, sensitivity, falseAlarmsPerImage, mean }): readonly CsvRow[] => [
      ...sensitivity.map(
        (value, place): CsvRow => ({
          category,
          group: 'froc',
          figure: 'sensitivity',
          value,
          overlap,
          at: falseAlarmsPerImage[place]!,
        }),
      ),
      { category, group: 'froc', figure: 'mean', value: mean, overlap },
    ]),
    ...bestF1.flatMap((point) => pointLines(category, 'bestF1', point.iou, point)),
    ...(centre.bestF1 === undefined ? [] : pointLines(category, 'bestF1', 'centre', centre.bestF1)),
  ];
}

function pointLines(
  category: string,
  name: string,
  overlap: number | 'centre',
  point: Omit<CostedPoint, 'iou'>,
): readonly CsvRow[] {
  return pointFigures.flatMap((figure): readonly CsvRow[] =>
    point[figure] === undefined
      ? []
      : [{ category, group: 'operating-point', figure, value: point[figure], overlap, at: name }],
  );
}

const pointFigures = [
  'threshold',
  'precision',
  'recall',
  'F1',
  'falseAlarmsPerImage',
  'falseAlarmsPerSquareMillimetre',
  'falseAlarmsPerHour',
  'specificity',
] as const satisfies readonly (keyof CostedPoint)[];
