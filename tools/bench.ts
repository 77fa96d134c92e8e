import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawChart } from './bench/chart.ts';
import { measureHostilePages } from './bench/hostile.ts';
import { measureMatching } from './bench/matching.ts';
import { BenchPages, type PageCost } from './bench/pages.ts';
import { type Results, writeReport } from './bench/report.ts';
import { type OpenBrowser, openBrowser } from './browsers/open.ts';

const root = resolve(import.meta.dirname, '..');

/** `npm run bench`: measures what the built extension costs pages in Chromium, and writes docs/bench.md and docs/bench.svg. */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sizes: { type: 'string', default: '1000,3000,10000,30000,100000' },
      insertions: { type: 'string', default: '10000' },
      navigations: { type: 'string', default: '3000' },
      phrases: { type: 'string', default: '100,10000' },
      to: { type: 'string', default: 'docs' },
    },
  });
  const folder = resolve(values.to);
  const results = await measure({
    sizes: numbers('sizes', values.sizes),
    insertions: numbers('insertions', values.insertions)[0] ?? 0,
    navigations: numbers('navigations', values.navigations)[0] ?? 0,
    phrases: numbers('phrases', values.phrases),
  });
  await mkdir(folder, { recursive: true });
  await writeFile(resolve(folder, 'bench.md'), writeReport(results));
  await writeFile(resolve(folder, 'bench.svg'), drawCosts(results.pages));
  console.log(`The results are in ${folder}/bench.md and ${folder}/bench.svg.`);
  return 0;
}

interface Amounts {
  readonly sizes: readonly number[];
  readonly insertions: number;
  readonly navigations: number;
  readonly phrases: readonly number[];
}

async function measure({ sizes, insertions, navigations, phrases }: Amounts): Promise<Results> {
  say('phrases');
  const matching = measureMatching(phrases, 20_000);
  const pages = await BenchPages.open();
  const opened = await openBrowser('chromium', { extension: resolve(root, 'dist/chrome'), headless: true });
  try {
    say('a first page, to warm up');
    await pages.costOfPage(opened, 100);
    const costs: PageCost[] = [];
    for (const size of sizes) {
      say(`a page of ${size} blocks`);
      costs.push(await pages.costOfPage(opened, size));
    }
    say(`${insertions} insertions`);
    const atOnce = await pages.costOfInsertions(opened, insertions, true);
    const oneByOne = await pages.costOfInsertions(opened, insertions, false);
    say(`${navigations} navigations`);
    const counts = [1 / 30, 1 / 6, 1 / 3, 2 / 3, 1].map((part) => Math.max(1, Math.round(navigations * part)));
    const memory = await pages.memory(opened, counts, true);
    const memoryWithout = await withoutUnnag((bare) => pages.memory(bare, counts, false));
    const hostile = await measureHostilePages(opened, (file) => say(`the hostile page ${file}`));
    const browser = await opened.browser.version();
    const date = new Date().toISOString().slice(0, 10);
    return {
      date,
      cores: cpus().length,
      browser,
      node: process.versions.node,
      pages: costs,
      atOnce,
      oneByOne,
      memory,
      memoryWithout,
      matching,
      hostile,
    };
  } finally {
    await opened.close();
    await pages.close();
  }
}

async function withoutUnnag<T>(run: (bare: OpenBrowser) => Promise<T>): Promise<T> {
  const bare = await openBrowser('chromium', { headless: true });
  try {
    return await run(bare);
  } finally {
    await bare.close();
  }
}

function drawCosts(costs: readonly PageCost[]): string {
  return drawChart({
    title: 'What Unnag costs the main thread of a page',
    xLabel: 'blocks of text in the page (dashed: linear growth)',
    yLabel: 'milliseconds',
    points: costs.map(({ blocks, total }) => ({ x: blocks, y: Math.max(total, 0.001) })),
  });
}

function numbers(option: string, text: string): number[] {
  const read = text.split(',').map(Number);
  if (read.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error(`--${option} is ${text}, which is not a list of whole numbers. Write for example --${option} 1000,3000.`);
  }
  return read;
}

const say = (what: string): void => console.log(`Measuring ${what}.`);
