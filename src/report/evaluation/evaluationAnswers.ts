import { type Answers, partly, whole } from '../checklist/checklistItem.ts';
import { count, percent, rate } from '../html/numbers.ts';
import type { Provenance } from '../provenance.ts';
import { fitted } from '../provenanceBody.ts';
import type { EvaluationReport } from './evaluationReport.ts';

/** What an evaluation knows of the items of both checklists. */
export function evaluationAnswers(
  report: EvaluationReport,
  provenance: Provenance,
): { claim: Answers; stard: Answers } {
  const { study, tables } = report;
  const { program, model } = provenance;
  const truthFile = provenance.inputs.find(({ role }) => role === 'truth');
  const size = `${count(study.images, 'image')}, ${count(study.patients, 'named patient')}, ${study.truths} marked, ${count(study.imagesWithoutTruth, 'image')} with nothing to find`;
  const software = `Measured with ${program.name} ${program.version} on Node.js ${program.node}.`;
  const statistics = whole(
    `95 % percentile bootstrap, 2000 resamples, seed 0: ${count(study.groups, 'patient (or image without one)', 'patients (or images without one)')} drawn anew, then their images. Exact binomial intervals where shares of counts are given.`,
  );
  const crowds =
    study.crowds === 0 ? undefined : partly(`${count(study.crowds, 'region')} marked as crowds count neither way.`);
  const groups = Object.entries(tables).flatMap(([name, rows]) => (rows.length > 0 ? [name] : []));
  const byGroup = partly(`Tables by ${groups.join(', ')}.`);
  const figures = whole('In the sections “In short” and “Thresholds”.');
  const preparation =
    model &&
    partly(
      `For the model: ${fitted[model.fit]} to ${model.input.width} x ${model.input.height} pixels, RGB, linear, 0 to 1.`,
    );
  const training =
    model &&
    `${count(model.training.images, 'image')} with ${count(model.training.annotations, 'box', 'boxes')}; ${model.training.epochs} epochs, ${model.training.steps} steps, seed ${model.training.seed}`;
  const apart =
    model && truthFile
      ? partly(
          truthFile.sha256 === model.training.datasetSha256
            ? 'Caution: the truth is the very file that the model was trained on.'
            : 'The truth is not the file that the model was trained on (by SHA-256). Whether patients are apart:',
        )
      : undefined;
  return {
    claim: {
      9: preparation,
      12: crowds,
      20: apart,
      21: partly(`Here: ${size}.`),
      22:
        model &&
        partly(
          `${model.name}: ${model.preset} preset (SSD on MobileNetV2), classes ${model.classes.map(({ name }) => name).join(', ')}.`,
        ),
      23: whole(software),
      24: model && whole(model.training.initialWeights),
      25: training === undefined ? undefined : partly(`${training}; all settings are in the model file.`),
      28: whole(
        'Average precision and recall as COCO has them, FROC, precision and recall at thresholds, calibration; each is explained where it stands.',
      ),
      29: statistics,
      30: byGroup,
      35: partly(`Measured: ${size}.`),
      36: groups.length > 1 ? partly(`Counts by ${groups.join(', ')} are in the tables.`) : undefined,
      37: figures,
      38: figures,
      39: whole('In the sections “Kinds of error” and “What the errors look like”.'),
      43: model && partly(`Licence of the model: ${model.licence}.`),
    },
    stard: {
      13: partly(software),
      14: preparation,
      '15a': model && partly(`${model.name}; its SHA-256 is in “How it was made”.`),
      '15b': training === undefined ? undefined : partly(`${training}.`),
      '15c':
        report.modelPoints === undefined
          ? partly('Only the threshold of the best F1 on these data is known: exploratory.')
          : partly(
              'Screening, balanced and strict: named by the model file. Best F1: exploratory. On what the former were chosen:',
            ),
      18: statistics,
      20: crowds,
      21: byGroup,
      22: partly(`Here: ${size}.`),
      23: partly('Kinds of error (TIDE), with pictures of the worst.'),
      30: crossTable(report),
      31: figures,
      '40b': partly('The detections are a file; its SHA-256 is in “How it was made”.'),
    },
  };
}

/** Found, missed and false alarms at a threshold, where there is one class. */
function crossTable({ modelPoints, curves, study }: EvaluationReport) {
  const point = modelPoints?.find(({ name }) => name === 'balanced') ?? curves.flatMap(({ bestF1 }) => bestF1)[0];
  if (point === undefined || study.categories.length !== 1) return undefined;
  const { truths } = study;
  const hits = Math.round(point.recall * truths);
  const alarms = Math.round(point.falseAlarmsPerImage * study.images);
  const quiet =
    point.specificity === -1 ? '' : `; ${percent(point.specificity)} of the images with nothing to find kept quiet`;
  return whole(
    `At a score of ${rate(point.threshold)}: ${hits} found, ${truths - hits} missed, ${count(alarms, 'false alarm')}${quiet}.`,
  );
}
