import type { CategoryCurves, CostedPoint } from '../../../evaluation/categoryCurves.ts';
import type { Froc } from '../../../evaluation/froc.ts';
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
    ...frocs.flatMap((curve) => frocLines(category, curve)),
    ...bestF1.flatMap((point) => pointLines(category, 'bestF1', point.iou, point)),
    ...(centre.bestF1 === undefined ? [] : pointLines(category, 'bestF1', 'centre', centre.bestF1)),
  ];
}

function frocLines(
  category: string,
  { overlap, falseAlarmsPerImage, sensitivity, mean, perTruth }: Omit<Froc, 'iou'> & Required<Pick<CsvRow, 'overlap'>>,
): readonly CsvRow[] {
  const line = (figure: string, value: number, at?: number): CsvRow => {
    return { category, group: 'froc', figure, value, overlap, ...(at !== undefined && { at }) };
  };
  return [
    ...sensitivity.map((value, place) => line('sensitivity', value, falseAlarmsPerImage[place]!)),
    line('mean', mean),
    ...perTruth.sensitivity.map((value, place) =>
      line('sensitivityPerTruth', value, perTruth.falseAlarmsPerTruth[place]!),
    ),
    line('meanPerTruth', perTruth.mean),
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
