import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { compileLexicon } from './src/judge/vocabulary.ts';
import { en } from './src/rules/lexicon/en.ts';
import { limitContentScript } from './tools/content-script-size.ts';
import { cutContentScript } from './tools/cut-content-script.ts';
import { iconInPage } from './tools/icon-in-page.ts';
import { packedLocales } from './tools/packed-locales.ts';
import { pagesWithoutRequests } from './tools/pages-without-requests.ts';
import { scriptOnDemand } from './tools/script-on-demand.ts';
import { writeLexicons } from './tools/write-lexicons.ts';

const english = compileLexicon(en);

/**
 * One manifest serves both browsers; Firefox differs in four entries.
 * `background.scripts`: Firefox runs the background as an event page, not as a service worker.
 * `storage`: Firefox takes a policy without a description of its shape.
 */
const firefoxManifest = {
  ...manifest,
  minimum_chrome_version: undefined,
  storage: undefined,
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'unnag@unnag.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

export default defineConfig(({ mode }) => ({
  // All that stands there is the shape of a policy, see above.
  publicDir: mode === 'firefox' ? false : 'public',
  define: { ENGLISH_LEXICON: JSON.stringify(english) },
  plugins: [
    mode === 'firefox'
      ? crx({ manifest: firefoxManifest as never, browser: 'firefox' })
      : crx({ manifest: manifest as never, browser: 'chrome' }),
    limitContentScript(english),
    ...(mode === 'firefox' ? [] : [cutContentScript()]),
    writeLexicons(),
    packedLocales(),
    pagesWithoutRequests(),
    iconInPage('src/popup/popup.html'),
    scriptOnDemand('src/popup/first.iife.ts', 'src/popup/popup.html', 'at once'),
    scriptOnDemand('src/popup/popup.iife.ts', 'src/popup/popup.html'),
    scriptOnDemand('src/picker/picker.iife.ts'),
    scriptOnDemand('src/report/describe-message.iife.ts'),
  ],
  build: {
    outDir: mode === 'firefox' ? 'dist/firefox' : 'dist/chrome',
    emptyOutDir: true,
    target: 'es2022',
    // The browsers that the manifest asks for; older ones would need other words for the two colours of light and dark.
    cssTarget: ['chrome123', 'firefox140'],
    rollupOptions: {
      // These pages are opened by the background alone, so the manifest does not name them.
      input: { welcome: 'src/welcome/welcome.html', report: 'src/report/report.html' },
      // What the extension's pages share lies in one file: each further one would have them wait.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
    },
    modulePreload: { polyfill: false },
    // Which of a page's links to the same small file are written out would be a matter of luck, and no two builds alike.
    assetsInlineLimit: 0,
    // Whose code goes along, under which licence.
    license: { fileName: 'licenses.md' },
  },
}));
