import { TesescopeError } from '../../errors.ts';

/** A source that was there went away: a camera was unplugged, sharing was ended. */
export class SourceLostError extends TesescopeError {
  constructor(message: string) {
    super('unavailable', message);
    this.name = 'SourceLostError';
  }
}
