import Papa from 'papaparse';
import type { Dataset } from '../../dataset.ts';
import { viaCsvColumns } from './viaCsvColumns.ts';
import type { ViaFile } from './viaFile.ts';
import { viaFromDataset } from './viaFromDataset.ts';

/** A dataset as VIA 2's CSV export: a row a region, one row for an image without. */
export function writeViaCsv(dataset: Dataset): string {
  const data = viaFromDataset(dataset).flatMap(toRows);
  return `${Papa.unparse({ fields: [...viaCsvColumns], data }, { newline: '\n' })}\n`;
}

function toRows({ filename, size, fileAttributes, regions }: ViaFile): readonly (string | number)[][] {
  const head = [filename, size, JSON.stringify(fileAttributes), regions.length];
  if (regions.length === 0) return [[...head, 0, '{}', '{}']];
  return regions.map(({ shapeAttributes, regionAttributes }, index) => [
    ...head,
    index,
    JSON.stringify(shapeAttributes),
    JSON.stringify(regionAttributes),
  ]);
}
