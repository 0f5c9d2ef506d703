import * as z from 'zod';
import type { Dataset } from '../../annotation/dataset.ts';
import { parseJson } from '../../annotation/formats/parseJson.ts';
import { readCsvRows } from '../../annotation/formats/readCsvRows.ts';
import { withoutByteOrderMark } from '../../annotation/formats/withoutByteOrderMark.ts';
import { type Imported, type Problem, TesescopeError } from '../../errors.ts';

const groupsSchema = z.record(z.string(), z.union([z.string().min(1), z.number()]));

interface Entry {
  readonly fileName: string;
  readonly group: string;
  readonly at: string;
}

/**
 * Puts images into groups (patients) by a list of file names: JSON `{"field-1.jpg": "patient-1"}`, or CSV of two
 * columns, file name and group, with or without a line of headings.
 *
 * @param file named in messages
 * @returns the dataset with `patient` as the list says; images that it does not name keep theirs, and are a problem
 * @throws TesescopeError `bad-format`, with file and place, where the text is no such list, names an image twice with
 *   different groups, or names no image of the dataset
 */
export function parseGroups(text: string, file: string, dataset: Dataset): Imported<Dataset> {
  const entries = withoutByteOrderMark(text).trimStart().startsWith('{')
    ? jsonEntries(text, file)
    : csvEntries(text, file);
  const known = new Set(dataset.images.map(({ fileName }) => fileName));
  const groups = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const earlier = groups.get(entry.fileName);
    if (earlier !== undefined && earlier.group !== entry.group) {
      const message = `${file}: ${entry.at}: ${entry.fileName} is in ${entry.group}, and at ${earlier.at} in ${earlier.group}; keep one`;
      throw new TesescopeError('bad-format', message, { place: { file, at: entry.at } });
    }
    if (known.has(entry.fileName)) groups.set(entry.fileName, entry);
    else if (entry !== headings(entries)) problems.push(strange(entry, file));
  }
  if (groups.size === 0) {
    const message = `${file} names no image of the truth; it needs file names as the truth has them, such as ${[...known][0] ?? 'field-1.jpg'}`;
    throw new TesescopeError('bad-format', message, { place: { file } });
  }
  const images = dataset.images.map((image) => {
    const entry = groups.get(image.fileName);
    return entry === undefined ? image : { ...image, patient: entry.group };
  });
  const left = dataset.images.filter(({ fileName }) => !groups.has(fileName));
  return {
    value: { ...dataset, images },
    problems: [
      ...problems,
      ...leftOut(
        left.map(({ fileName }) => fileName),
        file,
      ),
    ],
  };
}

function jsonEntries(text: string, file: string): readonly Entry[] {
  const parsed = groupsSchema.safeParse(parseJson(text, file));
  if (!parsed.success) {
    const at = parsed.error.issues[0]!.path.join('.');
    const message = `${file}: ${at}: not a group's name; write {"field-1.jpg": "patient-1"}`;
    throw new TesescopeError('bad-format', message, { place: { file, at } });
  }
  return Object.entries(parsed.data).map(([fileName, group]) => ({ fileName, group: String(group), at: fileName }));
}

function csvEntries(text: string, file: string): readonly Entry[] {
  return readCsvRows(text).map(({ cells, line, fault }) => {
    const [fileName, group, ...more] = cells.map((cell) => cell.trim());
    const at = `line ${line}`;
    if (fault === undefined && fileName && group && more.every((cell) => cell === '')) return { fileName, group, at };
    const message = `${file}: ${at}: ${fault ?? 'it needs two columns, file name and group'}`;
    throw new TesescopeError('bad-format', message, { place: { file, at } });
  });
}

/** The first line of a CSV file may hold words for its columns. */
function headings(entries: readonly Entry[]): Entry | undefined {
  return entries[0]?.at === 'line 1' ? entries[0] : undefined;
}

function strange({ fileName, at }: Entry, file: string): Problem {
  return {
    severity: 'warning',
    code: 'unknown-image',
    message: `${fileName} is not in the truth; it is passed over`,
    place: { file, at },
  };
}

function leftOut(fileNames: readonly string[], file: string): readonly Problem[] {
  if (fileNames.length === 0) return [];
  const message = `${fileNames.length} images of the truth are not named (${fileNames[0]} first); they keep their own patient, or are a group each`;
  return [{ severity: 'warning', code: 'image-without-group', message, place: { file } }];
}
