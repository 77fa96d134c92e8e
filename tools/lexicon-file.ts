import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { LEXICON_FILE } from '../src/background/store-lexicons.ts';

/** Writes every language's words into a file of the build, as the background lays them out for pages. */
export function lexiconFile(): Plugin {
  return {
    name: 'unnag:lexicon-file',
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
        this.emitFile({ type: 'asset', fileName: LEXICON_FILE, source: JSON.stringify(module.lexiconItems()) });
      },
    },
  };
}
