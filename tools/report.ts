import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import './report/document.ts';
import { judgeHtml, outcomeOf } from './report/engine.ts';
import { runExamples } from './report/examples.ts';
import { nearestRules } from './report/nearest.ts';
import { writePage } from './report/pages.ts';
import { proposeAdditions, proposeRemovals } from './report/propose.ts';
import { LARGEST, ReportError, readReport, type UsableReport } from './report/read.ts';
import { tellAdditions, tellExamples, tellNearest, tellOutcome, tellRemovals, tellWords } from './report/tell.ts';
import { makeTestPage } from './report/test-page.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * `npm run report -- FILE|-`: makes a test page of a report, says what the engine makes of it, and proposes a change.
 * `--to FOLDER` puts the page elsewhere than in tests/pages/reports.
 */
export async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { to: { type: 'string', default: join(root, 'tests/pages/reports') } },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) {
    throw new ReportError('Name one report: npm run report -- FILE, or npm run report -- - to read it from the standard input.');
  }
  const report = readReport(await contentOf(source));
  // Everything that can fail comes before the page is written.
  const html = makeTestPage(report);
  const lines = [...tryReport(report, html), ...tellExamples(runExamples())];
  const { path, isNew } = await writePage(resolve(values.to), report, html);
  console.log([`${isNew ? 'The page is' : 'The page was there already:'} ${relative('.', path)}`, ...lines].map(printable).join('\n'));
  return 0;
}

/** Says what this version does with the message, and what could be changed. */
function tryReport(report: UsableReport, html: string): string[] {
  const page = judgeHtml(html);
  const outcome = outcomeOf(page);
  const lines = [...tellOutcome(report, outcome), ...tellWords(page)];
  const isRight = outcome.besides.length === 0 && outcome.message === (report.kind === 'missed' ? 'concealed' : 'kept');
  if (isRight) return [...lines, 'That is right already: nothing needs to be changed. The page keeps it so.'];
  const nearest = nearestRules(page);
  if (report.kind === 'missed')
    return [...lines, ...tellNearest(nearest), ...tellAdditions(proposeAdditions(html, page, nearest), page, nearest)];
  return [...lines, ...tellRemovals(proposeRemovals(html, page), page, outcome.rules[0]?.id ?? report.rule ?? 'RULE')];
}

async function contentOf(source: string): Promise<string> {
  if (source === '-') return readAll(process.stdin);
  const { size } = await stat(source).catch((cause: unknown) => {
    throw new ReportError(`There is no report in ${source}: ${cause instanceof Error ? cause.message : String(cause)}.`);
  });
  // Four bytes are the longest character; what is larger than that is not even read.
  if (size > 4 * LARGEST) throw new ReportError(`${source} is larger than any report (${size} bytes). Give the file that Unnag saved.`);
  return readFile(source, 'utf8');
}

/** A line without what a terminal would obey. */
const printable = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '�');
