import type { Dataset } from '../../annotation/dataset.ts';
import type { HeadlineStudy } from '../headlineStudy.ts';
import { foundTruths } from './foundTruths.ts';
import { type ImageTableRow, imageTable } from './imageTable.ts';
import { sizeNames } from './sizeNames.ts';
import type { TableRow } from './tableRow.ts';
import { truthTable } from './truthTable.ts';

/** Whom and what the detector finds, by kind; a table is empty where the dataset tells nothing of it. */
export interface EvaluationTables {
  readonly stratum: readonly ImageTableRow[];
  readonly patient: readonly ImageTableRow[];
  readonly phenotype: readonly TableRow[];
  /** Thirds of the sizes of the truths. */
  readonly size: readonly TableRow[];
}

export function evaluationTables({ images }: Dataset, { study, categories }: HeadlineStudy): EvaluationTables {
  const overlaps = categories.map(({ overlap }) => overlap);
  const centres = categories.map(({ centre }) => centre);
  const found = {
    byOverlap: foundTruths(study.annotations, overlaps),
    byCentre: foundTruths(study.annotations, centres),
  };
  return {
    stratum: imageTable(images, study, overlaps, found, ({ stratum }) => stratum),
    patient: imageTable(images, study, overlaps, found, ({ patient }) => patient),
    phenotype: truthTable(study.annotations, found, ({ phenotype }) => phenotype),
    size: truthTable(study.annotations, found, sizeNames(study.annotations)),
  };
}
