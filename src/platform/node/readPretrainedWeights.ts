import { createRequire } from 'node:module';
import { TesescopeError } from '../../errors.ts';
import type { NamedTensors } from '../../graph/tensorData.ts';
import { readObjectronWeights } from '../../network/pretrained/readObjectronWeights.ts';
import { readBytes } from './readBytes.ts';

const file = '@mediapipe/objectron/objectron_solution_packed_assets.data';

/**
 * The pretrained SSD-MobileNetV2 from the installed package `@mediapipe/objectron`.
 *
 * @throws TesescopeError `unavailable` where the package is not installed, `bad-model` where its file is damaged.
 */
export async function readPretrainedWeights(): Promise<NamedTensors> {
  const path = findFile();
  return readObjectronWeights(await readBytes(path), path);
}

function findFile(): string {
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch (cause) {
    const message = `The pretrained weights (${file}) are not installed: run npm ci.`;
    throw new TesescopeError('unavailable', message, { cause });
  }
}
