import { type Model, readModel } from '../../detection/modelFile.ts';
import { readBytes } from './readBytes.ts';

/** @throws not-found, unreadable or bad-model, with the file's name. */
export async function readModelFile(path: string): Promise<Model> {
  return readModel(await readBytes(path), path);
}
