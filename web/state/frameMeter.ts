/** When pictures were shown of late, and how old they were. */
export interface FrameMeter {
  readonly shown: readonly { readonly at: number; readonly lag: number }[];
}

/** Milliseconds over which rate and lag are taken. */
const span = 3000;

export const emptyMeter: FrameMeter = { shown: [] };

/**
 * @param at When the picture was shown, in milliseconds.
 * @param lag From its taking to its showing, in milliseconds.
 */
export function measureFrame({ shown }: FrameMeter, at: number, lag: number): FrameMeter {
  return { shown: [...shown.filter((frame) => frame.at > at - span), { at, lag }] };
}

/** Pictures a second and the median lag in milliseconds; nothing where fewer than two pictures were shown. */
export function readMeter({ shown }: FrameMeter): { framesPerSecond: number; lag: number } | undefined {
  if (shown.length < 2) return undefined;
  const seconds = (shown.at(-1)!.at - shown[0]!.at) / 1000;
  const lags = shown.map(({ lag }) => lag).sort((a, b) => a - b);
  return { framesPerSecond: (shown.length - 1) / seconds, lag: lags[lags.length >> 1]! };
}
