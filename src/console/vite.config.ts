import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** The server sends the files as they are packed here. */
const packed: Plugin = {
  name: 'packed',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const [fileName, file] of Object.entries(bundle)) {
      const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length };
      this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source, { params }) });
      this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
      // It would be there a third time.
      if (file.type === 'asset' || file.type === 'chunk') delete bundle[fileName];
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // The files work below any path.
  base: './',
  plugins: [svelte(), packed],
  // The policy of the page takes nothing inline.
  build: { outDir: '../../dist/console', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // `npm run dev:console` beside a server that runs.
  server: { proxy: { '/_mock/v1': 'http://127.0.0.1:8443', '/api/v2': 'http://127.0.0.1:8443' } },
});
