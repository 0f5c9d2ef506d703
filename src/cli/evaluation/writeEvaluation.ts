import { join } from 'node:path';
import { makeFolder } from '../../platform/node/makeFolder.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { evaluationCsv } from '../../report/evaluation/evaluationCsv.ts';
import { evaluationPage } from '../../report/evaluation/evaluationPage.ts';
import type { EvaluationReport } from '../../report/evaluation/evaluationReport.ts';
import type { Example } from '../../report/gallery/pickExamples.ts';
import { takePictures } from '../../report/gallery/takePictures.ts';
import type { Provenance } from '../../report/provenance.ts';
import { pictureSource } from './pictureSource.ts';

/** What an evaluation's folder is made of. */
export interface EvaluationFiles {
  readonly report: EvaluationReport;
  readonly provenance: Provenance;
  readonly examples: readonly Example[];
}

/**
 * Writes `evaluation.json`, `evaluation.csv` and `report.html`.
 *
 * @param images folder of the pictures that the page shows
 * @returns the images that could not be read, and why
 * @throws TesescopeError `unwritable`
 */
export async function writeEvaluation(
  folder: string,
  { report, provenance, examples }: EvaluationFiles,
  images: string,
): Promise<readonly Error[]> {
  await makeFolder(folder);
  await writeFileAtomically(join(folder, 'evaluation.json'), `${JSON.stringify({ ...report, provenance })}\n`);
  await writeFileAtomically(join(folder, 'evaluation.csv'), evaluationCsv(report));
  const faults: Error[] = [];
  const pictures = await takePictures(
    examples,
    pictureSource(images, (fault) => faults.push(fault)),
  );
  await writeFileAtomically(join(folder, 'report.html'), evaluationPage(report, provenance, { examples, pictures }));
  return faults;
}
