/** Tells how much of the time of steps goes by waiting for their samples. */
export interface StepClock {
  readonly waiting: <T>(samples: Promise<T>) => Promise<T>;
  readonly stepping: <T>(step: Promise<T>) => Promise<T>;
  /** Of the steps since the last call, 0 to 1. */
  readonly waitShare: () => number;
}

export function stepClock(now: () => number = () => performance.now()): StepClock {
  const spent = { waiting: 0, stepping: 0 };
  const timed =
    (part: keyof typeof spent) =>
    async <T>(promise: Promise<T>): Promise<T> => {
      const begun = now();
      const result = await promise;
      spent[part] += now() - begun;
      return result;
    };
  return {
    waiting: timed('waiting'),
    stepping: timed('stepping'),
    waitShare: () => {
      const { waiting, stepping } = spent;
      spent.waiting = 0;
      spent.stepping = 0;
      return waiting / Math.max(waiting + stepping, Number.MIN_VALUE);
    },
  };
}
