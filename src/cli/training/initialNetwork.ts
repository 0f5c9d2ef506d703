import type { NetworkSpec } from '../../network/networkSpec.ts';
import { readModelFile } from '../../platform/node/readModelFile.ts';

/** The network of the model file to go on from, where `--initial` names one. */
export async function initialNetwork(initial: string): Promise<NetworkSpec | undefined> {
  return initial === 'pretrained' || initial === 'random' ? undefined : (await readModelFile(initial)).metadata.network;
}
