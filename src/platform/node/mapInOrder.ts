/**
 * Maps items with several under way at a time; results come in the items' order. A signal stops it before the next item:
 * what is under way still comes.
 */
export async function* mapInOrder<A, B>(
  items: Iterable<A> | AsyncIterable<A>,
  underWay: number,
  map: (item: A) => Promise<B>,
  signal?: AbortSignal,
): AsyncGenerator<B> {
  const pending: Promise<B>[] = [];
  for await (const item of items) {
    if (signal?.aborted) break;
    const result = map(item);
    result.catch(() => undefined);
    pending.push(result);
    if (pending.length >= underWay) yield await pending.shift()!;
  }
  while (pending.length > 0) yield await pending.shift()!;
}
