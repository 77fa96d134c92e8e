import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { loadEntry } from './load-entry.ts';
import { inEachBrowserOfItsOwn } from './session.ts';

const PAGES = 2000;
const AT_ONCE = 100;
const ENDLESS = 60_000; // ms

inEachBrowserOfItsOwn('The engine', (stage) => {
  it(`on ${PAGES} random pages that change: no error, article text kept, the same verdicts after a reload, off restores every byte`, async () => {
    // The same pages each time, and others in the workflow for pushes; see CONTRIBUTING.md.
    const seed = Number(process.env.UNNAG_SEED ?? 20_261_124);
    console.log(`Random pages from seed ${seed}.`);
    const page = await stage.bare();
    await page.goto(stage.address('message.html'));
    await page.evaluate(() => history.replaceState(null, '', '/2024/05/islands-wait-for-a-timetable.html'));
    await loadEntry(page, 'fuzzing-entry.ts');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    for (let done = 0; done < PAGES; done += AT_ONCE) {
      expect(await runOrStop(page, seed + done)).toBe('');
    }
    expect(faults).toEqual([]);
    await page.close();
  }, 300_000);
});

/** Tries some pages; where this comes to no end, it is stopped and the page told on which it hangs. */
async function runOrStop(page: Page, seed: number): Promise<string> {
  const session = await page.createCDPSession();
  const timer = setTimeout(() => session.send('Runtime.terminateExecution'), ENDLESS);
  try {
    return await page.evaluate((from, count) => fuzzing.run(from, count), seed, AT_ONCE);
  } catch (error) {
    return `seed ${seed}: ${error}\n${await page.evaluate(() => fuzzing.current)}`;
  } finally {
    clearTimeout(timer);
    await session.detach();
  }
}
