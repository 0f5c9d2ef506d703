import { TesescopeError } from '../../errors.ts';
import { createRandom } from '../../random.ts';
import type { Choices, LogRange, SearchSpace, TrialSettings } from './searchSpace.ts';

/** So many draws in a row that were there already mean that a space is used up. */
const vainDraws = 1000;

/**
 * Random search: the usual settings first, then different ones drawn from the space. The same seed draws the same trials,
 * and more of them begin with the same.
 *
 * @throws TesescopeError `usage` where the space does not hold so many.
 */
export function drawTrials(space: SearchSpace, count: number, seed: number): TrialSettings[] {
  const random = createRandom(seed);
  const trials = new Map([keyed(trialOf(space, ([usual]) => usual, usualRate))]);
  for (let vain = 0; trials.size < count && vain < vainDraws; ) {
    const [key, trial] = keyed(
      trialOf(
        space,
        (choices) => pick(choices, random),
        (rate) => drawRate(rate, random),
      ),
    );
    vain = trials.has(key) ? vain + 1 : 0;
    trials.set(key, trial);
  }
  if (trials.size < count) {
    const message = `--trials ${count}: the values to search allow only ${trials.size} different trials; name more values, or ask for fewer.`;
    throw new TesescopeError('usage', message);
  }
  return [...trials.values()].slice(0, count);
}

function trialOf(
  { learningRate, batch, accumulate, freeze, size, minScale, augmentation }: SearchSpace,
  choose: <T>(choices: Choices<T>) => T,
  chooseRate: (rate: SearchSpace['learningRate']) => number,
): TrialSettings {
  return {
    learningRate: chooseRate(learningRate),
    batch: choose(batch),
    accumulate: choose(accumulate),
    freeze: choose(freeze),
    size: choose(size),
    ...(minScale && { minScale: choose(minScale) }),
    augmentation: choose(augmentation),
  };
}

function keyed(trial: TrialSettings): [string, TrialSettings] {
  return [JSON.stringify(trial), trial];
}

function isRange(rate: SearchSpace['learningRate']): rate is LogRange {
  return 'usual' in rate;
}

function usualRate(rate: SearchSpace['learningRate']): number {
  return isRange(rate) ? rate.usual : rate[0];
}

/** To two digits, for people who read and repeat it. */
function drawRate(rate: SearchSpace['learningRate'], random: () => number): number {
  if (!isRange(rate)) return pick(rate, random);
  return Number((rate.least * (rate.most / rate.least) ** random()).toPrecision(2));
}

function pick<T>(choices: Choices<T>, random: () => number): T {
  return choices[Math.floor(random() * choices.length)]!;
}
