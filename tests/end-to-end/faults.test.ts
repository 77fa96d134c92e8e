import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askTab } from '../../tools/browsers/tabs.ts';
import { becomesEmpty } from './expectations.ts';
import { collectFaults } from './faults.ts';
import { hasArrived } from './page-survey.ts';
import { BUILT, inEachBrowserOfItsOwn, Session } from './session.ts';

const THROWING = 'script-that-throws.js';
const FAULTS = [
  'in a listener to messages',
  'in a listener to storage',
  'in a listener to the page',
  'in a timer',
  'in a promise',
  'to the console',
];

// Other tests expect that there are none: they would show nothing if those that there are were not found.
inEachBrowserOfItsOwn('Faults of the content script', (stage) => {
  let folder = '';
  let session: Session | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-faults-'));
    session = await Session.open(stage.kind, { extension: await withThrowingScript() });
  });
  afterAll(async () => {
    await session?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('are all collected, wherever they happen, and those of the page are not', async () => {
    if (!session) throw new Error('The browser is there from beforeAll on.');
    const tab = await session.takeTab();
    const faults = await collectFaults(stage.kind, tab.page);
    await tab.page.goto(stage.address('own-paragraphs.html'));
    await tab.page.waitForFunction(hasArrived, { polling: 20 });
    await tab.page.evaluate(() => {
      dispatchEvent(new Event('go-wrong'));
      console.error('a fault of the page');
      setTimeout(() => {
        Promise.reject(new Error('a fault of the page'));
        throw new Error('a fault of the page');
      });
    });
    await askTab(session.inside, tab.id, { type: 'describe-page' });
    await session.store({ 'site:other.example': { version: 2, enabled: false } });
    expect(await becomesEmpty(async () => FAULTS.filter((fault) => !faults().some((told) => told.includes(fault))))).toEqual([]);
    expect(faults().filter((told) => told.includes('a fault of the page'))).toEqual([]);
  });

  async function withThrowingScript(): Promise<string> {
    const copy = join(folder, 'extension');
    await cp(BUILT[stage.kind], copy, { recursive: true });
    await cp(resolve(import.meta.dirname, THROWING), join(copy, THROWING));
    const path = join(copy, 'manifest.json');
    const manifest = await readFile(path, 'utf8');
    await writeFile(path, manifest.replace('"src/page/content.iife.js"', `"${THROWING}", "src/page/content.iife.js"`));
    return copy;
  }
});
