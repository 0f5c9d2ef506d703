import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Timing } from './timed.ts';

interface TorchTimings {
  readonly version: string;
  readonly trainingStep: Timing;
  readonly forwardPass: Timing;
}

const script = fileURLToPath(new URL('../../shared/oracle/torch_step.py', import.meta.url));

/** The same in PyTorch with two threads, milliseconds an image; nothing where Python has no PyTorch. */
export async function torchStep(batch: number, runs: number): Promise<TorchTimings | undefined> {
  if (!existsSync(script)) return undefined;
  const words = [script, '640', String(batch), String(runs)];
  const options = { env: { ...process.env, OMP_NUM_THREADS: '2' } };
  const output = await promisify(execFile)('/usr/bin/python3', words, options).catch(() => undefined);
  const match = output?.stdout.match(
    /torch (\S+)[\s\S]*training step.*min (\d+) median (\d+)[\s\S]*forward.*min (\d+) median (\d+)/,
  );
  if (!match) return undefined;
  const [, version, ...numbers] = match;
  const [stepLeast, stepMedian, forwardLeast, forwardMedian] = numbers.map(Number) as [number, number, number, number];
  return {
    version: version!,
    trainingStep: { least: stepLeast, median: stepMedian },
    forwardPass: { least: forwardLeast, median: forwardMedian },
  };
}
