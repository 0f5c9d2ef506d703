import { type Imported, type Problem, TesescopeError } from '../../../errors.ts';
import type { Attributes } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';
import { type CsvRow, readCsvRows } from '../readCsvRows.ts';
import { viaCsvColumns } from './viaCsvColumns.ts';
import { type ViaFile, type ViaRegion, viaKey } from './viaFile.ts';

type Cells = Readonly<Record<(typeof viaCsvColumns)[number], string>>;

/**
 * Reads VIA's CSV export: a row a region, and one row with a region count of 0 for an image without. A row of the
 * wrong kind is left out and becomes a problem; so does an image with fewer regions than its rows promise.
 *
 * @throws TesescopeError `bad-format` where a column is missing
 */
export function readViaCsv(text: string, file: string): Imported<readonly ViaFile[]> {
  const [header, ...rows] = readCsvRows(text);
  const columns = findColumns(header, file);
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], code: string, line: number, message: string): void => {
    problems.push({ severity, code, message, place: { file, at: `line ${line}` } });
  };
  const files = new Map<string, ViaFile & { readonly regions: ViaRegion[]; readonly promised: number; line: number }>();
  for (const row of rows) {
    const parsed = parseRow(row, columns, header!.cells.length);
    if ('fault' in parsed) {
      report('error', 'bad-row', row.line, `${parsed.fault}; the row is left out`);
      continue;
    }
    const { key, fileAttributes, region, ...own } = parsed;
    const known = files.get(key);
    if (known && JSON.stringify(known.fileAttributes) !== JSON.stringify(fileAttributes)) {
      report(
        'warning',
        'file-attributes-differ',
        row.line,
        `file_attributes are not those of line ${known.line}, which are kept`,
      );
    }
    const entry = known ?? {
      ...own,
      key,
      fileAttributes,
      regions: [],
      others: {},
      at: `line ${row.line}`,
      line: row.line,
    };
    files.set(key, entry);
    if (region) entry.regions.push(region);
  }
  for (const { filename, regions, promised, line } of files.values()) {
    if (regions.length === promised) continue;
    report(
      'warning',
      'region-count',
      line,
      `${filename} should have ${promised} regions and has ${regions.length}: is the file whole?`,
    );
  }
  return { value: [...files.values()].map(({ promised: _, line: __, ...entry }) => entry), problems };
}

function findColumns(header: CsvRow | undefined, file: string): ReadonlyMap<string, number> {
  const names = header?.cells.map((cell) => cell.trim().replace(/^#/, '')) ?? [];
  const columns = new Map(names.map((name, index) => [name, index]));
  const missing = viaCsvColumns.filter((name) => !columns.has(name));
  if (missing.length === 0) return columns;
  const message = `${file}: line 1: no column ${missing.join(', ')}: export the annotations from VIA as CSV (its columns are ${viaCsvColumns.join(',')})`;
  throw new TesescopeError('bad-format', message, { place: { file, at: 'line 1' } });
}

interface ParsedRow {
  readonly key: string;
  readonly filename: string;
  readonly size: number;
  readonly fileAttributes: Attributes;
  readonly promised: number;
  readonly region: ViaRegion | undefined;
}

function parseRow(row: CsvRow, columns: ReadonlyMap<string, number>, width: number): ParsedRow | { fault: string } {
  if (row.fault !== undefined) return { fault: row.fault };
  if (row.cells.length !== width) return { fault: `${row.cells.length} columns instead of ${width}` };
  const cells = Object.fromEntries(viaCsvColumns.map((name) => [name, row.cells[columns.get(name)!]!])) as Cells;
  const filename = cells.filename;
  const size = Number(cells.file_size);
  const promised = Number(cells.region_count);
  if (filename === '') return { fault: 'no filename' };
  if (!Number.isSafeInteger(size) || cells.file_size === '')
    return { fault: `file_size ${cells.file_size} is no whole number` };
  if (!Number.isSafeInteger(promised) || promised < 0)
    return { fault: `region_count ${cells.region_count} is no count` };
  const [fileAttributes, shapeAttributes, regionAttributes] = [
    parseCell(cells.file_attributes),
    parseCell(cells.region_shape_attributes),
    parseCell(cells.region_attributes),
  ];
  if (!fileAttributes) return { fault: 'file_attributes are no JSON object' };
  if (!shapeAttributes) return { fault: 'region_shape_attributes are no JSON object' };
  if (!regionAttributes) return { fault: 'region_attributes are no JSON object' };
  const at = `line ${row.line}`;
  const region = promised === 0 ? undefined : { shapeAttributes, regionAttributes, others: {}, at };
  return { key: viaKey(filename, size), filename, size, fileAttributes, promised, region };
}

function parseCell(cell: string): Attributes | undefined {
  try {
    const value: unknown = JSON.parse(cell);
    return isAttributes(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
