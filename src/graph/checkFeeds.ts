import { TesescopeError } from '../errors.ts';
import type { Value } from './engine.ts';
import { type ElementType, formatShape } from './tensor.ts';
import { elementCount } from './tensorData.ts';

/** What a loaded model takes. */
export interface FeedInfo {
  readonly name: string;
  readonly type: ElementType;
  /** A name stands for a dimension of any size. */
  readonly shape: readonly (number | string)[];
}

/** @throws shape-mismatch where an input is not fed, or fed another type, shape or number of elements than it takes. */
export function checkFeeds(inputs: readonly FeedInfo[], feeds: Readonly<Record<string, Value>>): void {
  for (const { name, type, shape } of inputs) {
    const value = feeds[name];
    const takes = `The model's input ${name} takes ${type} [${shape.join(', ')}]`;
    if (value === undefined) throw new TesescopeError('shape-mismatch', `${takes}, but was not fed.`);
    if (value.type !== type || !fits(value, shape)) {
      throw new TesescopeError('shape-mismatch', `${takes}, not ${value.type} ${formatShape(value.shape)}.`);
    }
    if (value.data.length !== elementCount(value.shape)) {
      const given = `${formatShape(value.shape)} with ${value.data.length} elements`;
      throw new TesescopeError('shape-mismatch', `${takes}, not ${given}.`);
    }
  }
}

function fits(value: Value, shape: FeedInfo['shape']): boolean {
  return (
    value.shape.length === shape.length &&
    shape.every((size, axis) => typeof size === 'string' || size === value.shape[axis])
  );
}
