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
    const reason = cause instanceof Error ? cause.message : String(cause);
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? bare.length);
    const at = `line ${bare.slice(0, offset).split('\n').length}`;
    const advice =
      offset >= bare.trimEnd().length ? 'the file seems to be cut: fetch or export it again' : 'correct it there';
    throw new TesescopeError('bad-format', `${file}: ${at}: not valid JSON (${reason}); ${advice}`, {
      place: { file, at },
      cause,
    });
  }
}
