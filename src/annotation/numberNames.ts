/** Gives each name a number, from 1, in the order in which they are asked for. */
export function numberNames(): { readonly idOf: (name: string) => number; readonly names: () => readonly string[] } {
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const id = ids.get(name) ?? ids.size + 1;
    ids.set(name, id);
    return id;
  };
  return { idOf, names: () => [...ids.keys()] };
}
