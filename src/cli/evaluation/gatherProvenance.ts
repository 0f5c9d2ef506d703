import { basename } from 'node:path';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import { packageVersion } from '../../platform/node/packageVersion.ts';
import { readBytes } from '../../platform/node/readBytes.ts';
import { sha256OfFile } from '../../platform/node/sha256OfFile.ts';
import { type InputFile, modelCard, type Provenance } from '../../report/provenance.ts';

/** A file that was read, by the option that named it. */
export interface NamedInput {
  readonly role: string;
  readonly path: string;
}

/** Versions, settings and the content hashes of the files that were read. Settings that were not given are left out. */
export async function gatherProvenance(
  inputs: readonly NamedInput[],
  settings: Readonly<Record<string, string | number | undefined>>,
  model?: ModelMetadata,
): Promise<Provenance> {
  return {
    program: { name: 'tesescope', version: packageVersion(), node: process.versions.node },
    madeAt: new Date().toISOString(),
    inputs: await Promise.all(inputs.map(describe)),
    settings: Object.fromEntries(
      Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    ...(model && { model: modelCard(model) }),
  };
}

async function describe({ role, path }: NamedInput): Promise<InputFile> {
  const { byteLength } = await readBytes(path);
  return { role, name: basename(path), bytes: byteLength, sha256: await sha256OfFile(path) };
}
