/** Where in a file something is wrong: a line, a record or a JSON path. */
export interface Place {
  readonly file: string;
  /** For instance `line 12` or `annotations[3].bbox`. */
  readonly at?: string;
}

/** The kinds of failure that callers may want to tell apart. */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'unreadable'
  | 'bad-format'
  | 'bad-image'
  | 'bad-model'
  | 'shape-mismatch'
  | 'not-finite'
  | 'unwritable'
  | 'unavailable'
  | 'refused';

/** Every failure that the project foresees: the message says what happened and what to do next. */
export class TesescopeError extends Error {
  readonly code: ErrorCode;
  readonly place: Place | undefined;

  constructor(code: ErrorCode, message: string, options: { readonly place?: Place; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'TesescopeError';
    this.code = code;
    this.place = options.place;
  }
}

export function isTesescopeError(value: unknown): value is TesescopeError {
  return value instanceof TesescopeError;
}

/** Something in the input that was not as it should be, and what was done about it. */
export interface Problem {
  readonly severity: 'warning' | 'error';
  /** A stable name, for instance `box-outside-image`. */
  readonly code: string;
  readonly message: string;
  readonly place: Place;
}

/** What an import returns: nothing is dropped in silence. */
export interface Imported<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
