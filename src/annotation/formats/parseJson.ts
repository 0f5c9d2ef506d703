import { parse } from '@humanwhocodes/momoa';
import { TesescopeError } from '../../errors.ts';
import { withoutByteOrderMark } from './withoutByteOrderMark.ts';

/**
 * The value of a JSON text; a byte order mark is passed over.
 *
 * @throws TesescopeError `bad-format` with file and line where the text is cut or no JSON
 */
export function parseJson(text: string, file: string): unknown {
  const bare = withoutByteOrderMark(text);
  try {
    return JSON.parse(bare);
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ');
    const offset = faultOffset(bare, reason);
    const at = `line ${bare.slice(0, offset).split('\n').length}`;
    const isCut = offset >= bare.trimEnd().length;
    const advice = isCut ? 'the file seems to be cut: fetch or export it again' : 'correct it there';
    throw new TesescopeError('bad-format', `${file}: ${at}: not valid JSON (${reason}); ${advice}`, {
      place: { file, at },
      cause,
    });
  }
}

/** The engine tells the place of some faults only; a slower parser knows the others. */
function faultOffset(text: string, reason: string): number {
  if (reason.includes('end of JSON input')) return text.length;
  const told = /position (\d+)/.exec(reason);
  if (told) return Number(told[1]);
  try {
    parse(text, { mode: 'json' });
  } catch (fault) {
    if (fault instanceof Error && 'offset' in fault && typeof fault.offset === 'number') return fault.offset;
  }
  return text.length;
}
