import type { Imported, Problem } from '../../errors.ts';
import type { Rater } from './rater.ts';

/** Names of image attributes that tell the seconds spent on the image. */
const attributeNames: readonly string[] = ['seconds', 'time_seconds', 'time_spent', 'time', 'duration'];

/** How long somebody took, as far as their file tells. */
export interface TimeSpent {
  readonly seconds: number;
  /** Images whose time is told. */
  readonly images: number;
}

/**
 * Sums up what the attributes of a rater's images tell: `seconds`, `time_seconds`, `time_spent`, `time` or `duration`,
 * in seconds or as m:ss or h:mm:ss. Nothing where no image tells; a value that is no time becomes a problem.
 */
export function timeSpent({ file, dataset }: Rater): Imported<TimeSpent | undefined> {
  const problems: Problem[] = [];
  const told = dataset.images.flatMap(({ fileName, attributes = {} }) => {
    const name = attributeNames.find((each) => attributes[each] !== undefined && attributes[each] !== '');
    if (name === undefined) return [];
    const seconds = parseSeconds(attributes[name]);
    if (seconds !== undefined) return [seconds];
    const message = `${name} of ${fileName} is no time (${JSON.stringify(attributes[name])}) and not counted`;
    problems.push({ severity: 'warning', code: 'bad-time', message, place: { file } });
    return [];
  });
  const seconds = told.reduce((sum, each) => sum + each, 0);
  return { value: told.length === 0 ? undefined : { seconds, images: told.length }, problems };
}

function parseSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string' || !/^\s*(\d+:)?(\d+:)?\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return value.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
