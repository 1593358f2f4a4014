import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin, type Rollup } from 'vite';

const LICENCES = 'LICENSES.md';

/** The server sends the files as they are packed here; as they are, they would be there a third time. */
const pack: Rollup.FunctionPluginHooks['generateBundle'] = function (_options, bundle) {
  for (const [fileName, file] of Object.entries(bundle)) {
    if (fileName === LICENCES) continue;
    const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length };
    this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source, { params }) });
    this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
    delete bundle[fileName];
  }
};

const packed: Plugin = {
  name: 'packed',
  // Behind the plugin that gathers the licences.
  generateBundle: { order: 'post', handler: pack },
};

export default defineConfig({
  root: import.meta.dirname,
  // The files work below any path.
  base: './',
  plugins: [svelte(), packed],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // The policy of the page takes nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is bundled is published with us.
    license: { fileName: LICENCES },
  },
  // `npm run dev:console` beside a server that runs.
  server: { proxy: { '/_mock/v1': 'http://127.0.0.1:8443', '/api/v2': 'http://127.0.0.1:8443' } },
});
