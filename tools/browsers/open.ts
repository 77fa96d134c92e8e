import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { BrowserKind } from './find.ts';
import { getBrowser } from './install.ts';

/** How a browser is to be opened. */
export interface Opening {
  /** The folder of the built extension; none: a browser without Unnag. */
  readonly extension?: string;
  readonly headless: boolean;
  /** A folder that keeps what the browser remembers; none: a new one, deleted at the end. */
  readonly profile?: string;
  /** The language of the browser, e.g. `ar`; none: English. Chromium only: Firefox would need a language pack. */
  readonly language?: string;
  /** Parts of Chromium that are left off, by the names of its features. */
  readonly withoutFeatures?: readonly string[];
  /** Settings of Firefox itself, by their names in about:config. */
  readonly firefoxSettings?: Readonly<Record<string, string | number | boolean>>;
  /** The folder that the browser takes for the person's own; none: the person's. Firefox only. */
  readonly home?: string;
  /** Takes any certificate of a server for good: for servers on this machine. */
  readonly anyCertificate?: boolean;
}

/** A running browser. */
export interface OpenBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Opens one of the extension's own pages, by its path within the extension, in a window of its own: other pages stay in view. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox gives an extension a new address in every profile unless told one beforehand. */
const FIREFOX_ADDRESS = '6f0d9a52-3c1e-4b7a-9d42-1e5b8c7f2a36';

/** Pages of Chromium's own, behind each window's address bar, that take half a second to come up. */
const NEVER_WANTED = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

const WINDOW = { width: 1200, height: 900 };

/** Opens Chrome, Chromium or Edge, with the extension loaded. */
export async function openChromium(opening: Opening): Promise<OpenBrowser> {
  const executablePath = await getBrowser('chromium');
  const browser = await start(executablePath, () =>
    launch({
      executablePath,
      headless: opening.headless,
      userDataDir: opening.profile,
      // Chrome loads unpacked extensions for automation only over a pipe.
      pipe: true,
      enableExtensions: true,
      acceptInsecureCerts: opening.anyCertificate === true,
      defaultViewport: opening.headless ? WINDOW : null,
      args: [
        ...(isRoot() ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        // For the requests of extensions, which the setting above does not reach.
        ...(opening.anyCertificate === true ? ['--ignore-certificate-errors'] : []),
        `--disable-features=${[...NEVER_WANTED, ...(opening.withoutFeatures ?? [])].join()}`,
        `--lang=${opening.language ?? 'en'}`,
      ],
      // On Linux, this names the language, whatever the argument says.
      env: { ...process.env, LANGUAGE: opening.language ?? 'en' },
    }),
  );
  const id = opening.extension === undefined ? undefined : await load(browser, opening.extension);
  if (id !== undefined && opening.headless && opening.profile === undefined) await closeIntroduction(browser);
  return {
    kind: 'chromium',
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage({ type: 'window' });
      await page.goto(`chrome-extension://${id ?? missing()}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Opens Firefox, with the extension loaded as a temporary add-on. */
export async function openFirefox(opening: Opening): Promise<OpenBrowser> {
  const executablePath = await getBrowser('firefox');
  const addresses = opening.extension === undefined ? {} : { [await firefoxId(opening.extension)]: FIREFOX_ADDRESS };
  const browser = await start(executablePath, () =>
    launch({
      browser: 'firefox',
      executablePath,
      headless: opening.headless,
      userDataDir: opening.profile,
      acceptInsecureCerts: opening.anyCertificate === true,
      defaultViewport: opening.headless ? WINDOW : null,
      // Without this, Firefox keeps automation out of extension pages.
      args: ['--remote-allow-system-access'],
      env: { ...process.env, ...(opening.home === undefined ? {} : { HOME: opening.home }) },
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify(addresses),
        'intl.accept_languages': 'en',
        // The panel that tells of a download takes the keyboard, and the pages behind it show no focus any more.
        'browser.download.alwaysOpenPanel': false,
        ...opening.firefoxSettings,
      },
    }),
  );
  if (opening.extension !== undefined) await load(browser, opening.extension);
  return {
    kind: 'firefox',
    browser,
    async openExtensionPage(path) {
      if (opening.extension === undefined) missing();
      const address = `moz-extension://${FIREFOX_ADDRESS}/${path}`;
      const page = await browser.newPage({ type: 'window' });
      // Firefox reports no end of this navigation; the page itself tells when it is there.
      page.goto(address).catch(() => undefined);
      await untilThere(page, address);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Opens a browser of either kind. */
export function openBrowser(kind: BrowserKind, opening: Opening): Promise<OpenBrowser> {
  return kind === 'firefox' ? openFirefox(opening) : openChromium(opening);
}

/** The introduction opens after an installation; for tests and pictures it is in the way. Firefox opens none for temporary add-ons. */
async function closeIntroduction(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'), { timeout: 20_000 });
  await (await target.page())?.close();
}

async function firefoxId(extension: string): Promise<string> {
  const path = join(extension, 'manifest.json');
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const id: unknown = JSON.parse(text).browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${path} is not there or names no Firefox id. Run npm run build, then try again.`);
  return id;
}

/** Asks the page until it answers from this address; a question that the navigation cuts off is asked again. */
async function untilThere(page: Page, address: string): Promise<void> {
  const isThere = (expected: string) => location.href === expected && document.readyState === 'complete';
  const end = Date.now() + 30_000;
  while (!(await page.evaluate(isThere, address).catch(() => false))) {
    if (Date.now() > end) throw new Error(`Firefox did not open ${address}. Run npm run build, then try again.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function start(program: string, launchBrowser: () => Promise<Browser>): Promise<Browser> {
  try {
    return await launchBrowser();
  } catch (error) {
    throw new Error(`${program} did not start: ${reason(error)} Close its other windows or install a current version, then try again.`);
  }
}

async function load(browser: Browser, extension: string): Promise<string> {
  try {
    return await browser.installExtension(extension);
  } catch (error) {
    const version = await browser.version();
    await browser.close();
    throw new Error(`${version} did not accept the extension in ${extension}: ${reason(error)} Run npm run build, or update the browser.`);
  }
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function missing(): never {
  throw new Error('This browser was opened without the extension, so it has no extension pages.');
}
