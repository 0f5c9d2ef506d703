/** What the things to be found are called: sperm, or things where there are other classes. */
export function thingName(categories: readonly string[]): 'sperm' | 'things' {
  return categories.length > 0 && categories.every((name) => /sperm/i.test(name)) ? 'sperm' : 'things';
}
