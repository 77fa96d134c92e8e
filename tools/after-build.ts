import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Tells of a build; an error ends it. */
interface Build {
  error(sentence: string): never;
  info(sentence: string): void;
}

/**
 * A plugin that does something once all of a build is written: some files, as the content script, are built apart from all else, and
 * are whole only then. What stands earlier in the list of plugins is done earlier.
 * @param act gets the folder of the build
 */
export function afterBuild(name: string, act: (folder: string, build: Build) => Promise<void>): Plugin {
  let folder = '';
  return {
    name: `unnag:${name}`,
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await act(folder, this);
      },
    },
  };
}
