import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeHtml, messageOf } from '../../../../tools/report/engine.ts';
import { readReport } from '../../../../tools/report/read.ts';
import { main } from '../../../../tools/report.ts';
import { MALFORMED, SAMPLES } from './samples.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unnag-report-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Runs the tool on a report; what it wrote. */
async function run(source: string): Promise<{ readonly pages: string[]; readonly output: string }> {
  const file = join(folder, 'report.txt');
  await writeFile(file, source);
  expect(await main([file, '--to', join(folder, 'pages')])).toBe(0);
  return { pages: (await readdir(join(folder, 'pages'))).map((name) => join(folder, 'pages', name)), output: said.join('\n') };
}

describe('npm run report', () => {
  it.each(SAMPLES)('makes a page of a report and says what to do: $name', async ({ source, expected, direction }) => {
    const { pages, output } = await run(source);
    expect(pages).toHaveLength(1);
    const html = await readFile(pages[0] ?? '', 'utf8');
    const page = judgeHtml(html);
    const { text } = readReport(source);
    expect(messageOf(page).blocks.map((block) => block.text)).toEqual(text.split('\n').map((line) => line.trim()));
    expect(page.article, 'an article on the page').not.toBeNull();
    expect(html).toContain(`<meta name="expected" content="${expected}">`);
    expect(page.document.documentElement.dir).toBe(direction ?? 'ltr');
    expect(output).toMatch(/^The page is .*\.html\nThis version (hides|leaves)/);
    expect(output).toMatch(/^That is right already|^Proposed: in src\/rules\/\S+\.ts, /m);
    expect(output).toMatch(/All \d+ examples of the rules hold\.$/);
  });

  it.each(MALFORMED)('refuses in a sentence, and writes nothing: $name', async ({ source, says }) => {
    const file = join(folder, 'report.txt');
    await writeFile(file, source);
    await expect(main([file, '--to', join(folder, 'pages')])).rejects.toThrow(says);
    expect(await readdir(folder)).toEqual(['report.txt']);
    expect(said).toEqual([]);
  });

  it('proposes words that were tried: with them in the lexicon, the message is hidden', async () => {
    const { output, pages } = await run(SAMPLES[4]?.source ?? '');
    const [, language = '', concept = '', phrase = ''] =
      /Proposed: in src\/rules\/lexicon\/(\w+)\.ts, add to ([\w-]+):\n {2}(.+)/.exec(output) ?? [];
    expect(language).toBe('de');
    const html = await readFile(pages[0] ?? '', 'utf8');
    expect(judgeHtml(html).widgets).toEqual([]);
    expect(judgeHtml(html, { more: { [concept]: phrase } }).widgets).toHaveLength(1);
  });

  it('takes an issue apart at its own headings, whatever stands in the message', () => {
    const { kind, ...parts } = readReport(
      '### Site\n\na.example\n\n### Words of the message\n\n```\n# Join\n### Join now\n\n### Outline of the markup\n\n```html\n<p reported>[9]</p>\n```\n\n### Rule\n\n_No response_\n',
    );
    expect({ kind, ...parts }).toEqual({
      kind: 'wrong',
      site: 'a.example',
      text: '```\n# Join\n### Join now',
      outline: '<p reported>[9]</p>',
    });
  });

  it('makes the same page once, and another of the same name beside it', async () => {
    const [sample] = SAMPLES.slice(2);
    const first = await run(sample?.source ?? '');
    expect((await run(sample?.source ?? '')).pages).toEqual(first.pages);
    const other = await run((sample?.source ?? '').replace('"missed"', '"wrong"'));
    expect(other.pages).toHaveLength(2);
    expect(other.pages.map((path) => path.replace(/^.*\//, ''))).toContain('paper-example-already-a-subscriber-log-in-2.html');
  });

  it.each([
    ['no file', [], /Name one report/],
    ['two files', ['a.json', 'b.json'], /Name one report/],
    ['a file that is not there', ['/nowhere/report.json'], /There is no report in \/nowhere\/report\.json/],
  ])('asks for one report: %s', async (_, words, says) => {
    await expect(main(words)).rejects.toThrow(says);
  });
});
