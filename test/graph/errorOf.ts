import { isTesescopeError, type TesescopeError } from '../../src/errors.ts';

/** The error that an action must end in; others than the project's own are thrown on. */
export function errorOf(action: () => unknown): TesescopeError {
  try {
    action();
  } catch (error) {
    if (isTesescopeError(error)) return error;
    throw error;
  }
  throw new Error('no error');
}
