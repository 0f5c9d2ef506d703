export interface Timing {
  /** Milliseconds. */
  readonly least: number;
  readonly median: number;
}

/** Times runs after two that warm up, as `torch_step.py` does. */
export async function timed(run: () => Promise<unknown>, runs: number, images = 1): Promise<Timing> {
  await run();
  await run();
  const milliseconds: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    milliseconds.push((performance.now() - start) / images);
  }
  milliseconds.sort((a, b) => a - b);
  return { least: milliseconds[0]!, median: milliseconds[milliseconds.length >> 1]! };
}
