import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { serviceWorkerPlugin } from './web/serviceWorkerPlugin.ts';

export default defineConfig({
  root: 'web',
  base: './',
  plugins: [svelte(), serviceWorkerPlugin('web/service-worker/service-worker.ts')],
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: {
      // Some hosts know no type for .mjs, and browsers then refuse to run it.
      output: {
        assetFileNames: ({ names }) => `assets/[name]-[hash]${names[0]?.endsWith('.mjs') ? '.js' : '[extname]'}`,
      },
    },
  },
});
