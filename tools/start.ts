import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { type BrowserKind, findBrowser } from './browsers/find.ts';
import { openBrowser } from './browsers/open.ts';
import { demonstrate } from './demonstrate.ts';
import { type Served, serveFolder } from './serve.ts';

const root = resolve(import.meta.dirname, '..');

/** `npm start`: builds Unnag and opens the demo article with it; without a display, tells and pictures what it did there. */
export async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { headless: { type: 'boolean', default: false }, pictures: { type: 'string', default: '.' } },
  });
  const kind = chooseBrowser(positionals);
  const extension = await buildFor(kind);
  const pages = await serveFolder(resolve(root, 'tests/pages'));
  try {
    if (values.headless || !hasDisplay()) {
      return await demonstrate({ kind, extension, address: `${pages.url}demo.html`, folder: values.pictures });
    }
    await letTry(kind, extension, pages);
    return 0;
  } finally {
    await pages.close();
  }
}

async function buildFor(kind: BrowserKind): Promise<string> {
  const mode = kind === 'firefox' ? 'firefox' : 'chrome';
  console.log(`Building Unnag for ${kind === 'firefox' ? 'Firefox' : 'Chrome and its relatives'}.`);
  await build({ root, mode, configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' });
  return resolve(root, 'dist', mode);
}

async function letTry(kind: BrowserKind, extension: string, pages: Served): Promise<void> {
  const opened = await openBrowser(kind, { extension, headless: false });
  const page = (await opened.browser.pages())[0] ?? (await opened.browser.newPage());
  await page.goto(`${pages.url}demo.html`);
  console.log(
    [
      '',
      `The demo article is open in a new ${await opened.browser.version()} window, with Unnag loaded.`,
      'Scroll to the end of the article: its messages are gone. Now try this:',
      '- Click the Unnag button in the toolbar (in Chrome, first the puzzle piece): it lists what is hidden here, and by which rule.',
      '- Show one message again, switch a rule off, or switch Unnag off for this site; the page follows at once.',
      `- More pages to try: ${pages.url}injected.html, ${pages.url}blog.html, ${pages.url}quoting.html`,
      'Close the window, or press Ctrl+C here, to end.',
    ].join('\n'),
  );
  await new Promise<void>((closed) => {
    opened.browser.once('disconnected', () => closed());
  });
}

function chooseBrowser([wanted]: readonly string[]): BrowserKind {
  if (wanted === 'firefox') return 'firefox';
  if (wanted !== undefined && wanted !== 'chromium') {
    throw new Error(`There is no browser called ${wanted} here. Write npm start, npm start -- chromium or npm start -- firefox.`);
  }
  return wanted === undefined && !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
