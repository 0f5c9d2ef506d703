/** The values that share a key with others, group by group. */
export function repeated<T>(values: readonly T[], keyOf: (value: T) => string | number): readonly (readonly T[])[] {
  return [...Map.groupBy(values, keyOf).values()].filter((group) => group.length > 1);
}
