import { type ErrorKind, errorKinds } from '../errorKinds/errorKind.ts';
import type { ErrorSummaries } from '../errorKinds/summarizeErrors.ts';
import { formatTable } from '../formatTable.ts';
import { formatFigure } from './formatFigure.ts';

const meanings: Readonly<Record<ErrorKind, string>> = {
  classification: 'the right place, the wrong class',
  localisation: 'the right class, a box that fits loosely (IoU 0.1 to 0.5)',
  both: 'the wrong class and a loose box',
  duplicate: 'a truth that a surer detection has found already',
  background: 'nothing there (IoU up to 0.1)',
  missed: 'a truth that no detection comes near',
};

/** Kinds of error with what mending each would bring. */
export function formatErrors(errors: ErrorSummaries): string {
  const rows = errorKinds.map((kind) => {
    const { count, AP50IfMended, gain } = errors[kind];
    return [`  ${kind}`, String(count), formatFigure(AP50IfMended), `+${gain.toFixed(3)}`, meanings[kind]];
  });
  return `Kinds of error (TIDE), and AP50 if one were mended\n${formatTable([
    ['  kind', 'number', 'AP50', 'gain', 'meaning'],
    ...rows,
  ])}`;
}
