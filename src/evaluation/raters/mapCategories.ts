import type { Category } from '../../annotation/dataset.ts';
import type { Imported, Problem } from '../../errors.ts';

/**
 * Ids of a file's classes as the frame's, by name; the only class of either is the other's only class, whatever it is
 * called. A class that the frame lacks has none and becomes a problem, as does a class that the file lacks.
 */
export function mapCategories(
  own: readonly Category[],
  frame: readonly Category[],
  file: string,
): Imported<ReadonlyMap<number, number>> {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], code: string, message: string) =>
    problems.push({ severity, code, message, place: { file } });
  const [only] = own;
  const [target] = frame;
  if (only !== undefined && target !== undefined && own.length === 1 && frame.length === 1) {
    if (only.name !== target.name) {
      report('warning', 'class-renamed', `its only class, ${only.name}, is taken for ${target.name}`);
    }
    return { value: new Map([[only.id, target.id]]), problems };
  }
  const idOf = new Map(frame.map(({ id, name }) => [name, id]));
  const value = new Map<number, number>();
  for (const { id, name } of own) {
    const known = idOf.get(name);
    if (known === undefined)
      report('error', 'unknown-class', `the class ${name} is not in the truth; its boxes are left out`);
    else value.set(id, known);
  }
  const missing = frame.filter(({ name }) => own.length > 0 && !own.some((category) => category.name === name));
  for (const { name } of missing) {
    report(
      'warning',
      'class-not-shared',
      `no class ${name}, which others have: boxes of different classes never agree`,
    );
  }
  return { value, problems };
}
