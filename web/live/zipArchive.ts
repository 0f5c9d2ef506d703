import { zip } from 'fflate';
import type { SessionArchive } from '../state/sessionArchive.ts';

/** Packs files into one ZIP; images are compressed already, and are stored as they are. */
export async function zipArchive(archive: SessionArchive): Promise<Blob> {
  const entries = Object.entries(archive).map(async ([path, blob]) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return [path, [bytes, { level: path.endsWith('.jpg') ? 0 : 6 }]] as const;
  });
  const files = Object.fromEntries(await Promise.all(entries)) as Parameters<typeof zip>[0];
  return new Promise((resolve, reject) => {
    zip(files, (error, bytes) =>
      error === null ? resolve(new Blob([bytes], { type: 'application/zip' })) : reject(error),
    );
  });
}
