import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { lexiconFile } from '../src/background/store-lexicons.ts';

/** Writes each language's words into a file of the build, as the background lays them out for pages. */
export function writeLexicons(): Plugin {
  return {
    name: 'unnag:write-lexicons',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler() {
        const { root } = this.environment.config;
        const { module } = await runnerImport<typeof import('../src/languages/lexicon-items.ts')>(
          resolve(root, 'src/languages/lexicon-items.ts'),
          {
            configFile: false,
            logLevel: 'error',
          },
        );
        for (const [name, items] of Object.entries(module.lexiconFiles())) {
          this.emitFile({ type: 'asset', fileName: lexiconFile(name), source: JSON.stringify(items) });
        }
      },
    },
  };
}
