import Papa from 'papaparse';
import { withoutByteOrderMark } from './withoutByteOrderMark.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Of the row's first line, from 1. */
  readonly line: number;
  /** What is wrong with its quotes. */
  readonly fault?: string;
}

/** The rows of a comma-separated text, those without any cell left out, each with the line it stands on. */
export function readCsvRows(text: string): readonly CsvRow[] {
  const bare = withoutByteOrderMark(text);
  const rows: CsvRow[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(bare, {
    delimiter: ',',
    step: ({ data: cells, errors, meta }) => {
      const fault = errors[0]?.message;
      if (cells.some((cell) => cell !== '')) rows.push({ cells, line, ...(fault === undefined ? {} : { fault }) });
      line += countLines(bare, start, meta.cursor);
      start = meta.cursor;
    },
  });
  return rows;
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
