import { TesescopeError } from '../../errors.ts';
import type { TrackerFrame } from '../trackerFrame.ts';
import type { TrackerOptions } from '../trackerOptions.ts';

export function checkOptions(options: Required<TrackerOptions>): void {
  const { startScore, carryOnScore, confirmationCount, memorySeconds, pointLimit } = options;
  const fault = !(carryOnScore <= startScore)
    ? `carryOnScore, ${carryOnScore}, must not be above startScore, ${startScore}`
    : !(Number.isInteger(confirmationCount) && confirmationCount >= 1)
      ? `confirmationCount must be a whole number from 1, not ${confirmationCount}`
      : !(memorySeconds >= 0)
        ? `memorySeconds must be 0 or more, not ${memorySeconds}`
        : !(pointLimit >= 1)
          ? `pointLimit must be 1 or more, not ${pointLimit}`
          : undefined;
  if (fault !== undefined) throw new TesescopeError('usage', `Cannot track: ${fault}.`);
}

/** @throws TesescopeError `usage` where a frame does not come after the one before, or a number is not finite. */
export function checkFrame(
  { index, time, detections, shift = { x: 0, y: 0 } }: TrackerFrame,
  previous: { readonly index: number; readonly time: number } | undefined,
): void {
  const fail = (message: string): never => {
    throw new TesescopeError('usage', `Frame ${index}: ${message}.`);
  };
  if (!Number.isFinite(index + time + shift.x + shift.y)) fail('its index, time and shift must be finite numbers');
  if (previous !== undefined && index <= previous.index)
    fail(`give frames in order; frame ${previous.index} was before`);
  if (previous !== undefined && time < previous.time) {
    fail(`its time, ${time} s, is before that of frame ${previous.index}, ${previous.time} s`);
  }
  for (const { box, score } of detections) {
    const { x, y, width, height } = box;
    if (!Number.isFinite(x + y + width + height + score)) fail('a detection has a box or score that is not finite');
    if (width < 0 || height < 0) fail(`a detection's box has a negative size, ${width} x ${height}`);
  }
}
