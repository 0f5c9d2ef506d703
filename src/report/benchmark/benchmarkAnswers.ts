import { type Answers, partly, whole } from '../checklist/checklistItem.ts';
import { count, decimal } from '../html/numbers.ts';
import type { Provenance } from '../provenance.ts';
import type { BenchmarkReport } from './benchmarkReport.ts';

/** What a benchmark knows of the items of both checklists. */
export function benchmarkAnswers(report: BenchmarkReport, { program }: Provenance): { claim: Answers; stard: Answers } {
  const { raters, settings, images, groups, consensus, alphas } = report;
  const software = `Measured with ${program.name} ${program.version} on Node.js ${program.node}.`;
  const statistics = whole(
    '95 % percentile bootstrap, 2000 resamples, seed 0, paired: patients are drawn anew, then their images, the same for everybody.',
  );
  const reference = partly(
    `Consensus of ${raters.length} raters: boxes on which ${settings.quorum} or more agree with an overlap of ${settings.iou} or more (rule ${settings.rule}, mean of ${settings.mean}); ${count(consensus.boxes, 'box', 'boxes')}.`,
  );
  const people = partly(`${count(raters.length, 'rater')}, each alone: ${raters.map(({ name }) => name).join(', ')}.`);
  const size = partly(`Here: ${count(images, 'image')} in ${count(groups, 'group')}.`);
  const threshold = settings.isThresholdGiven
    ? partly(`${settings.threshold}, given before these data were measured.`)
    : partly(`${settings.threshold}, the best F1 on these data: exploratory.`);
  const figures = whole('In the sections “In short”, “Side by side” and “Is the model as good?”.');
  return {
    claim: {
      14: reference,
      16: people,
      18: whole(
        `F1 of every two, and Krippendorff’s alpha over things ${decimal(alphas.things.value)} and over area ${decimal(alphas.area.value)}: in the section “Agreement”.`,
      ),
      21: size,
      23: whole(software),
      28: whole(
        'Average precision and recall, precision, F1 and mean overlap of raters and model; each is explained where it stands.',
      ),
      29: statistics,
      35: size,
      37: figures,
      38: figures,
    },
    stard: {
      12: people,
      13: partly(software),
      '15c': threshold,
      '16a': reference,
      18: statistics,
      22: size,
      31: figures,
      '40b': partly('Detections and raters’ files are kept as files; their SHA-256 are in “How it was made”.'),
    },
  };
}
