import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OpenBrowser } from '../browsers/open.ts';
import { serveFolder } from '../serve.ts';
import { type Cost, traced } from './trace.ts';

/** What Unnag costs a page that was made to do harm. */
export interface HostileCost extends Cost {
  readonly file: string;
}

const pages = resolve(import.meta.dirname, '../../tests/pages');
const WATCHED = 8000; // ms after a page is loaded; the longest of them goes on for five seconds
const PATIENCE = 120_000; // ms, for the largest to load

/** Loads every hostile page of the tests and watches it for a while. */
export async function measureHostilePages(opened: OpenBrowser, onPage: (file: string) => void): Promise<HostileCost[]> {
  const served = await serveFolder(pages);
  const costs: HostileCost[] = [];
  try {
    const files = (await readdir(resolve(pages, 'hostile'))).filter((file) => /\.x?html$/.test(file)).sort();
    for (const file of files) {
      onPage(file);
      const page = await opened.browser.newPage({ type: 'window' });
      const cost = await traced(page, async () => {
        await page.goto(`${served.url}hostile/${file}`, { timeout: PATIENCE });
        await new Promise((over) => setTimeout(over, WATCHED));
      });
      await page.close();
      costs.push({ file, ...cost });
    }
  } finally {
    await served.close();
  }
  return costs;
}
