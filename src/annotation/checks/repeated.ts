/** The values that share a key with others, group by group. */
export function repeated<T>(values: readonly T[], keyOf: (value: T) => string | number): readonly (readonly T[])[] {
  const groups = new Map<string | number, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
