import { parseJson } from '../annotation/formats/parseJson.ts';
import { withoutByteOrderMark } from '../annotation/formats/withoutByteOrderMark.ts';
import { TesescopeError } from '../errors.ts';

/** Characters that are parsed at a time: rows that are read and let go at once cost a third less, and no memory. */
const pieceLength = 2 ** 16;

/**
 * The rows of a COCO results file, some at a time. A piece is cut wherever one row seems to end and the next to begin;
 * where it is no JSON by itself, as with objects within a row, the rest is parsed whole.
 *
 * @throws TesescopeError `bad-format` where the text is empty, no JSON or no list
 */
export function* resultRows(text: string, file: string): Generator<readonly unknown[], void> {
  const place = { file };
  if (text.trim() === '') {
    throw new TesescopeError('bad-format', `${file} is empty: a detector that found nothing writes []`, { place });
  }
  const bare = withoutByteOrderMark(text);
  const seam = /\}[ \t\r\n]*,[ \t\r\n]*\{/g;
  let start = 0;
  for (;;) {
    const opening = start === 0 ? '' : '[';
    seam.lastIndex = start + pieceLength;
    const end = seam.exec(bare)?.index;
    const piece = end === undefined ? undefined : tryJson(`${opening}${bare.slice(start, end)}}]`);
    const rows = piece ?? tryJson(`${opening}${bare.slice(start)}`) ?? parseJson(text, file);
    if (!Array.isArray(rows)) {
      throw new TesescopeError(
        'bad-format',
        `${file} is not a list of COCO results: it needs [{image_id, category_id, bbox, score}], as \`tesescope detect --coco-results\` writes`,
        { place },
      );
    }
    yield rows;
    if (piece === undefined) return;
    start = seam.lastIndex - 1;
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
