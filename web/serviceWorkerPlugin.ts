import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/** The large runtime for graphics processors: kept when it is first used, as few computers need it. */
const keptOnUse = /asyncify/;

/** Builds the service worker once all other files are written, as it must know them. */
export function serviceWorkerPlugin(entry: string): Plugin {
  let outDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        const paths = (await readdir(outDir, { recursive: true, withFileTypes: true }))
          .filter((item) => item.isFile())
          .map(({ parentPath, name }) => relative(outDir, join(parentPath, name)).split(sep).join('/'))
          .sort();
        const hash = createHash('sha256');
        for (const path of paths) hash.update(path).update(await readFile(join(outDir, path)));
        const files = ['./', ...paths.filter((path) => path !== 'index.html' && !keptOnUse.test(path))];
        await build({
          configFile: false,
          logLevel: 'warn',
          define: { files: JSON.stringify(files), version: JSON.stringify(hash.digest('hex').slice(0, 12)) },
          build: {
            outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2023',
            rolldownOptions: { input: entry, output: { entryFileNames: 'service-worker.js' } },
          },
        });
      },
    },
  };
}
