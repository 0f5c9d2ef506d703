import type { WorkSaved } from '../../../evaluation/workSaved/workSaved.ts';
import type { EvaluationReport } from '../evaluationReport.ts';
import type { CsvRow } from './csvRow.ts';

/** What the scores are worth: calibration, their spread, and the work that their order saves. */
export function scoreLines({
  calibration,
  scores = [],
  workSaved: { fields, crops },
}: EvaluationReport): readonly CsvRow[] {
  return [
    ...(calibration === undefined
      ? []
      : [line('calibration', 'expectedCalibrationError', calibration.expectedCalibrationError)]),
    ...(calibration?.bins ?? []).flatMap(({ from, detections, meanScore, hitShare }) => [
      line('calibration', 'detections', detections, from),
      line('calibration', 'meanScore', meanScore, from),
      line('calibration', 'hitShare', hitShare, from),
    ]),
    ...scores.flatMap(({ from, right, wrong }) => [
      line('scores', 'right', right, from),
      line('scores', 'wrong', wrong, from),
    ]),
    ...(fields === undefined ? [] : workLines('work-saved-fields', fields)),
    ...(crops === undefined ? [] : workLines('work-saved-crops', crops)),
  ];
}

function workLines(group: string, { items, until, curve }: WorkSaved): readonly CsvRow[] {
  return [
    line(group, 'items', items),
    ...until.flatMap(({ share, looks, randomLooks, saved }) => [
      line(group, 'looks', looks, share),
      line(group, 'randomLooks', randomLooks, share),
      line(group, 'saved', saved, share),
    ]),
    ...curve.map((seen, step) => line(group, 'seen', seen, step / 100)),
  ];
}

function line(group: string, figure: string, value: number | undefined, at?: number): CsvRow {
  return { category: 'all', group, figure, value, ...(at !== undefined && { at }) };
}
