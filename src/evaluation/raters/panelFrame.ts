import type { Category, DatasetImage } from '../../annotation/dataset.ts';
import { defined } from '../../annotation/defined.ts';
import type { Imported, Problem } from '../../errors.ts';
import { commonIds } from './commonIds.ts';
import { groupByName } from './groupByName.ts';
import type { Frame, Rater } from './rater.ts';

/**
 * The images and classes of all raters' files, whoever comes first. Ids that every file shares are kept, else all are
 * numbered by name. Size, patient and stratum are kept where no file says otherwise. Where every file has one class
 * only, it is the same class whatever it is called.
 */
export function panelFrame(raters: readonly Rater[]): Imported<Frame> {
  const problems: Problem[] = [];
  const namesakes = groupByName(
    raters.flatMap(({ dataset }) => dataset.images),
    ({ fileName }) => fileName,
  );
  const ids = commonIds(new Map([...namesakes].map(([name, images]) => [name, images.map(({ id }) => id)])));
  const images = [...namesakes.keys()].sort().map((fileName): DatasetImage => {
    const same = namesakes.get(fileName)!;
    const agreed = (field: string, told: (image: DatasetImage) => string | undefined): string | undefined => {
      const words = [...new Set(same.map(told).filter((word) => word !== undefined))].sort();
      if (words.length > 1) problems.push(differ(fileName, field, words));
      return words.length === 1 ? words[0] : undefined;
    };
    const size = agreed('size', ({ width, height }) => (width > 0 && height > 0 ? `${width} x ${height}` : undefined));
    const [width, height] = size?.split(' x ').map(Number) ?? [0, 0];
    const patient = agreed('patient', (image) => image.patient);
    const stratum = agreed('stratum', (image) => image.stratum);
    return { id: ids.get(fileName)!, fileName, width: width!, height: height!, ...defined({ patient, stratum }) };
  });
  return { value: { images, categories: panelCategories(raters) }, problems };
}

function panelCategories(raters: readonly Rater[]): readonly Category[] {
  const namesakes = groupByName(
    raters.flatMap(({ dataset }) => dataset.categories),
    ({ name }) => name,
  );
  const hasOneEach = raters.every(({ dataset }) => dataset.categories.length <= 1);
  if (hasOneEach && namesakes.size > 1) return [{ id: 1, name: commonestName(namesakes) }];
  const ids = commonIds(new Map([...namesakes].map(([name, same]) => [name, same.map(({ id }) => id)])));
  return [...ids].map(([name, id]) => ({ id, name })).sort((a, b) => a.id - b.id);
}

function commonestName(namesakes: ReadonlyMap<string, readonly Category[]>): string {
  return [...namesakes].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]![0];
}

function differ(fileName: string, field: string, words: readonly string[]): Problem {
  const message = `the raters' files differ in its ${field} (${words.join(', ')}), which is left out`;
  return { severity: 'warning', code: `${field}-differs`, message, place: { file: fileName } };
}
