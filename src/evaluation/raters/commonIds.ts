/**
 * An id for each name: the one that everybody gives it where no two differ, else numbers from 1 by rising name.
 *
 * @param idsByName every id that a name was given
 */
export function commonIds(idsByName: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> {
  const given = new Map([...idsByName].map(([name, ids]) => [name, ids[0]!]));
  const isAgreed = [...idsByName.values()].every((ids) => ids.every((id) => id === ids[0]));
  if (isAgreed && new Set(given.values()).size === given.size) return given;
  return new Map([...idsByName.keys()].sort().map((name, index) => [name, index + 1]));
}
