import type { Dataset } from '../../annotation/dataset.ts';
import type { CategoryMatches } from '../matches.ts';
import type { RankedStudy } from '../rankStudy.ts';
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

/** @param categories of the study, matched by `reportCriteria` */
export function evaluationTables(
  { images }: Dataset,
  study: RankedStudy,
  categories: readonly CategoryMatches[],
): EvaluationTables {
  const found = foundTruths(study);
  return {
    stratum: imageTable(images, study, categories, found, ({ stratum }) => stratum),
    patient: imageTable(images, study, categories, found, ({ patient }) => patient),
    phenotype: truthTable(study.annotations, found, ({ phenotype }) => phenotype),
    size: truthTable(study.annotations, found, sizeNames(study.annotations)),
  };
}
