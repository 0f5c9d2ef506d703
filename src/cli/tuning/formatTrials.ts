import Papa from 'papaparse';
import { formatTable } from '../../evaluation/formatTable.ts';
import type { TrialRow } from './trialRows.ts';

/** The trials of a search for people, the best first. */
export function formatTrialTable(rows: readonly TrialRow[]): string {
  const ordered = rows.toSorted((a, b) => b.epochs - a.epochs || ap50(b) - ap50(a) || a.trial - b.trial);
  const hasScales = rows.some(({ settings }) => settings.minScale !== undefined);
  const head = ['trial', 'state', 'epochs', 'AP50', 'AP30', 'recall30', 'learning rate', 'batch', 'freeze', 'size'];
  const lines = ordered.map(({ trial, state, epochs, settings, measured }) => [
    String(trial),
    state,
    String(epochs),
    ...[measured?.figures.AP50, measured?.figures.AP30, measured?.figures.recall30].map(
      (figure) => figure?.toFixed(3) ?? '-',
    ),
    String(settings.learningRate),
    String(settings.batch * settings.accumulate),
    settings.freeze,
    String(settings.size),
    ...(hasScales ? [String(settings.minScale)] : []),
    settings.augmentation,
  ]);
  return formatTable([[...head, ...(hasScales ? ['least scale'] : []), 'augmentation'], ...lines]);
}

/** The trials of a search for programs, in their order; what is not known is empty. */
export function formatTrialCsv(rows: readonly TrialRow[]): string {
  const records = rows.map(({ trial, state, epochs, settings, measured, seconds }) => ({
    trial,
    state,
    epochs,
    learning_rate: settings.learningRate,
    batch: settings.batch,
    accumulate: settings.accumulate,
    freeze: settings.freeze,
    size: settings.size,
    min_scale: settings.minScale,
    augmentation: settings.augmentation,
    best_epoch: measured?.epoch,
    AP50: measured?.figures.AP50,
    AR100: measured?.figures.AR100,
    AP30: measured?.figures.AP30,
    recall30: measured?.figures.recall30,
    seconds: Math.round(seconds),
  }));
  return `${Papa.unparse(records, { newline: '\n' })}\n`;
}

function ap50({ measured }: TrialRow): number {
  return measured?.figures.AP50 ?? -1;
}
