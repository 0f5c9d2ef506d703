import { join } from 'node:path';
import type { Model } from '../../detection/modelFile.ts';
import { cachedImages } from '../../platform/node/cachedImages.ts';
import { readModelFile } from '../../platform/node/readModelFile.ts';
import { trainingFiles } from '../training/trainingRun.ts';
import { validateModel } from '../training/validateModel.ts';
import type { RunTrialOptions } from './runTrial.ts';
import type { SuppressionRecord, TuningJournal } from './tuningJournal.ts';
import { trialFolder } from './tuningRun.ts';

/**
 * The best trial's model with the suppression that measures best, by AP50, then AP30, then the order of trying; nothing
 * is trained for it. Its operating points are chosen anew for that suppression.
 *
 * @returns nothing where it was stopped before.
 */
export async function bestModel(
  { folder, run, validation, engine, signal }: RunTrialOptions,
  trial: number,
  journal: TuningJournal,
): Promise<{ readonly model: Model; readonly suppression: SuppressionRecord } | undefined> {
  const { metadata, weights } = await readModelFile(join(trialFolder(folder, trial), trainingFiles.best));
  const imagesFolder = run.base.validationImages!;
  const readImage = cachedImages();
  const withIou = (iouThreshold: number): Model => ({
    metadata: { ...metadata, suppression: { ...metadata.suppression, iouThreshold } },
    weights,
  });
  const measure = (model: Model) => validateModel(model, validation, imagesFolder, readImage, engine);
  const known = new Set(journal.suppressions().map(({ iouThreshold }) => iouThreshold));
  for (const iouThreshold of run.suppressions.filter((iou) => !known.has(iou))) {
    if (signal.aborted) return undefined;
    const { figures } = await measure(withIou(iouThreshold));
    await journal.add({ kind: 'suppression', iouThreshold, figures });
  }
  const suppression = journal
    .suppressions()
    .reduce((best, other) =>
      (other.figures.AP50 - best.figures.AP50 || other.figures.AP30 - best.figures.AP30) > 0 ? other : best,
    );
  const model = withIou(suppression.iouThreshold);
  const { operatingPoints = metadata.operatingPoints } = await measure(model);
  return { model: { metadata: { ...model.metadata, operatingPoints }, weights }, suppression };
}
