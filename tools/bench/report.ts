import type { HostileCost } from './hostile.ts';
import type { Matching } from './matching.ts';
import type { Held } from './memory.ts';
import type { Memory, PageCost } from './pages.ts';

/** Everything that was measured, and on what. */
export interface Results {
  readonly date: string;
  readonly cores: number;
  readonly browser: string;
  readonly node: string;
  readonly pages: readonly PageCost[];
  readonly oneByOne: PageCost;
  readonly atOnce: PageCost;
  readonly memory: readonly Memory[];
  readonly memoryWithout: readonly Memory[];
  readonly matching: readonly Matching[];
  readonly hostile: readonly HostileCost[];
}

/** Writes the results as Markdown. */
export function writeReport(results: Results): string {
  const { oneByOne, atOnce, memory, memoryWithout, matching, hostile } = results;
  return `# What Unnag costs a page

Measured on ${results.date} with ${results.browser}, headless, on a Linux machine with ${results.cores} cores that other programs used as well, and with
Node ${results.node}. Made by \`npm run bench\`; the figures differ from machine to machine, so compare only those of one run. Times are the
content script's on the page's main thread, from the browser's own trace: processor time of the outermost slices that ran it, compiling
included. The pages are made up: paragraphs, links, headings, lists, and a message in every 500 blocks.

## By size of the page

![Cost against the number of blocks](bench.svg)

${table(
  ['Blocks', 'In all (ms)', 'Per 1,000 blocks (ms)', 'Longest slice (ms)', 'All messages gone'],
  results.pages.map((page) => [
    whole(page.blocks),
    fine(page.total),
    fine((page.total / page.blocks) * 1000),
    fine(page.longest),
    page.done ? 'yes' : 'no, after 60 s',
  ]),
)}

## ${whole(oneByOne.blocks)} blocks put into an open page

${table(
  ['How', 'In all (ms)', 'Longest slice (ms)', 'All messages gone'],
  [
    ['all at once', fine(atOnce.total), fine(atOnce.longest), atOnce.done ? 'yes' : 'no, after 60 s'],
    ['one by one, each in a task of its own', fine(oneByOne.total), fine(oneByOne.longest), oneByOne.done ? 'yes' : 'no, after 60 s'],
  ],
)}

One by one costs ${fine(oneByOne.total / atOnce.total)} times as much as at once.

## Memory over navigations within a page

Each navigation changes the address and replaces the article by a new one of 100 blocks with a message. What the page holds is read from
snapshots of its heap, after garbage was collected: data are objects, lists, texts and functions, code is what the browser compiled of the
scripts, and the rest is what it keeps besides, as elements, listeners and observers. It compiles anew what runs often, so code grows for a
while; data must not.

${table(
  [
    'Navigations',
    'Data with Unnag (kB)',
    'Data without (kB)',
    'Code with Unnag (kB)',
    'Code without (kB)',
    'Rest with Unnag (kB)',
    'Rest without (kB)',
    'Nodes with Unnag',
    'Nodes without',
  ],
  memory.map((read, index) => {
    const without = memoryWithout[index] ?? NOTHING_HELD;
    const kilobytes = [read.data, without.data, read.code, without.code, read.rest, without.rest].map((bytes) => whole(bytes / 1000));
    return [whole(read.navigations), ...kilobytes, whole(read.nodes), whole(without.nodes)];
  }),
)}

## Pages made to do harm

The hostile pages of the tests, each watched for eight seconds after it was loaded. By the clock, a slice also takes what the machine's other
programs take from it.

${table(
  ['Page', 'In all (ms)', 'Longest slice (ms)', 'Longest slice by the clock (ms)'],
  hostile.map(({ file, total, longest, longestByClock }) => [file, fine(total), fine(longest), fine(longestByClock)]),
)}

## Phrases

The matcher alone, in Node, on one text; the middle of five runs.

${table(
  ['Phrases', 'Made ready (ms)', 'Text matched (ms)', 'Found'],
  matching.map(({ phrases, reading, matching: took, found }) => [whole(phrases), fine(reading), fine(took), whole(found)]),
)}
`;
}

const NOTHING_HELD: Held = { data: 0, code: 0, rest: 0, nodes: 0 };

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

const fine = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });
