import { describe, expect, it } from 'vitest';
import { contentProblems } from '../../../../tools/package/contents.ts';

const manifest = {
  default_locale: 'en',
  icons: { 16: 'icons/16.png' },
  background: { service_worker: 'background.js' },
  content_scripts: [{ js: ['src/content.js'], matches: ['https://*/*'] }],
  options_ui: { page: 'src/options/options.html' },
};
const PACKAGE: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(manifest),
  'licenses.md': '# Licences',
  '_locales/en/messages.json': '{}',
  '_locales/pt_BR/messages.json': '{}',
  'icons/16.png': '',
  'background.js': 'import "./assets/shared-1a.js";',
  'src/content.js': '',
  'assets/shared-1a.js': '',
  'assets/options-2b.css': '',
  'src/options/options.html': '<link rel="stylesheet" href="/assets/options-2b.css"><img src="../../icons/16.png">',
};

/** What is wrong with the package where some files are others, or missing: undefined. */
const problems = (change: Readonly<Record<string, string | undefined>> = {}, browser = 'chrome'): string[] =>
  contentProblems(
    browser,
    Object.entries({ ...PACKAGE, ...change }).flatMap(([path, text]) =>
      text === undefined ? [] : { path, content: new TextEncoder().encode(text) },
    ),
  );

describe('what a package holds', () => {
  it('is fine where everything that is named is there, and everything that is there is named', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    ['manifest.json', []],
    ['src/content.js', ['manifest.json']],
    ['icons/16.png', ['manifest.json', 'src/options/options.html']],
    ['_locales/en/messages.json', ['manifest.json']],
    ['assets/options-2b.css', ['src/options/options.html']],
  ])('is not fine without %s', (path, namedBy) => {
    const found = problems({ [path]: undefined });
    expect(found).toEqual(
      namedBy.length === 0
        ? ['The package for chrome has no manifest.json.']
        : namedBy.map((by) => `The package for chrome has no ${path}, which ${by} names.`),
    );
  });

  it.each(['src/content.js.map', '.DS_Store', 'assets/shared-0f.js', 'notes.md', '_locales/en/draft.json'])(
    'is not fine with %s',
    (path) => {
      expect(problems({ [path]: '' })).toEqual([`The package for chrome holds ${path}, which nothing in it names.`]);
    },
  );

  it('is not fine with the manifest of the other browser', () => {
    expect(problems({}, 'firefox')).toEqual(['The manifest for firefox is not made for it: its background would not start.']);
    const forFirefox = { ...manifest, background: { scripts: ['background.js'] } };
    expect(problems({ 'manifest.json': JSON.stringify(forFirefox) }, 'firefox')).toEqual([]);
    expect(problems({ 'manifest.json': JSON.stringify(forFirefox) })).toHaveLength(1);
  });
});
