import type { Benchmark } from '../../evaluation/raters/benchmark.ts';
import type { TimeSpent } from '../../evaluation/raters/timeSpent.ts';

/** All that `benchmark` measures, as its JSON holds it. */
export interface BenchmarkReport extends Benchmark {
  readonly format: 'tesescope-benchmark';
  readonly version: 1;
  /** By the rater's name, where their file tells. */
  readonly times: Readonly<Record<string, TimeSpent>>;
}

export function benchmarkReport(measured: Benchmark, times: ReadonlyMap<string, TimeSpent>): BenchmarkReport {
  return { format: 'tesescope-benchmark', version: 1, ...measured, times: Object.fromEntries(times) };
}
