import type { RankedStudy } from '../rankStudy.ts';
import { type ErrorKind, errorKinds } from './errorKind.ts';
import { judgeDetections, verdicts } from './judgeDetections.ts';
import { mendedPrecision } from './mendedPrecision.ts';

/** How often one kind of error occurs, and what mending it alone would bring. */
export interface ErrorSummary {
  readonly count: number;
  /** -1 where there is no truth to find. */
  readonly AP50IfMended: number;
  /** What that is more than AP50, TIDE's dAP. */
  readonly gain: number;
}

export type ErrorSummaries = Readonly<Record<ErrorKind, ErrorSummary>>;

/** The kinds of error of TIDE, each with its count and its dAP. */
export function summarizeErrors(study: RankedStudy): ErrorSummaries {
  const judgements = judgeDetections(study);
  const AP50 = mendedPrecision(study, judgements);
  const countOf = (kind: ErrorKind) =>
    kind === 'missed'
      ? judgements.missed.reduce((sum, flag) => sum + flag, 0)
      : judgements.verdicts.reduce((count, each) => count + Number(verdicts[each] === kind), 0);
  const summaries = errorKinds.map((kind): [ErrorKind, ErrorSummary] => {
    const count = countOf(kind);
    const AP50IfMended = count === 0 ? AP50 : mendedPrecision(study, judgements, kind);
    return [kind, { count, AP50IfMended, gain: AP50IfMended === -1 ? 0 : Math.max(0, AP50IfMended - AP50) }];
  });
  return Object.fromEntries(summaries) as Record<ErrorKind, ErrorSummary>;
}
