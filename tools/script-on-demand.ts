import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * Builds a script that the extension puts into a page when the person asks for it: one file, with all that it imports.
 * The manifest does not name it, so that no page can load it or learn that it is there.
 * @param entry the script's path within the project; its place in the build is the same, with the ending `.js`
 * @param page one of the extension's own pages that runs it, too: one file is there sooner than several
 * @param when before the page is parsed, or after it
 */
export function scriptOnDemand(entry: string, page?: string, when: 'at once' | 'defer' = 'defer'): Plugin {
  const fileName = entry.replace(/\.ts$/, '.js');
  return {
    name: 'unnag:script-on-demand',
    apply: 'build',
    transformIndexHtml: (_, { path }) =>
      path === `/${page}` ? [{ tag: 'script', attrs: { defer: when === 'defer', src: `/${fileName}` }, injectTo: 'head' }] : [],
    generateBundle: {
      order: 'post',
      async handler() {
        const { root, mode, define, build: options } = this.environment.config;
        const result = await build({
          configFile: false,
          root,
          mode,
          define,
          logLevel: 'warn',
          publicDir: false,
          build: {
            write: false,
            target: options.target,
            cssTarget: options.cssTarget,
            minify: options.minify,
            lib: { entry: resolve(root, entry), formats: ['iife'], name: 'unnag', fileName: () => fileName },
          },
        });
        const [built] = Array.isArray(result) ? result : [result];
        const chunk = built && 'output' in built ? built.output[0] : undefined;
        if (!chunk) throw new Error(`Vite built nothing from ${entry}.`);
        this.emitFile({ type: 'asset', fileName, source: chunk.code });
      },
    },
  };
}
