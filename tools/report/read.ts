import { LONGEST } from '../../src/report/draft.ts';
import { PART_LABELS, PARTS, type Part, REPORT_VERSION, type Report, TITLES } from '../../src/report/parts.ts';

/** A report that cannot be used; the message says what is wrong with it and what to do. */
export class ReportError extends Error {}

/** A report that has at least the words of the message. */
export type UsableReport = Report & { readonly text: string };

/** The largest report that is read, in characters. */
export const LARGEST = 100_000;

const MOST: Readonly<Record<Part, number>> = {
  ...LONGEST,
  outline: 2 * LONGEST.outline, // people may write into it
  reasons: 10 * LONGEST.reason,
  version: 40,
  browser: 80,
  comment: 10_000,
};
const CONTROL = /[^\P{Cc}\n\t]/u;
const HOST = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)*$/;
const SHAPES: { readonly [P in Part]?: readonly [RegExp, example: string] } = {
  site: [HOST, 'paper.example'],
  path: [/^\/(?!.*(?:^|\/)\.\.?(?:\/|$))[^\s?#<>"\\]*$/u, '/2024/05/ferry'],
  query: [/^[?#][^\s<>"]*$/u, '?page=2'],
  language: [/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/, 'de-AT'],
  rule: [/^[a-z]+(?:[.-][a-z0-9]+)+$/i, 'newsletter.sign-up'],
};

/**
 * Reads a report: the JSON that Unnag saves, or the text of an issue that was made with the tracker's forms, or what was copied.
 * @throws ReportError where it is none, or holds what no report of Unnag's does
 */
export function readReport(source: string): UsableReport {
  if (source.length > LARGEST) {
    throw new ReportError(
      `The report has ${source.length} characters, where ${LARGEST} are read at most. Leave out what is no part of a report.`,
    );
  }
  const text = source.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  if (text.trim() === '') throw new ReportError('The report is empty. Give the file that Unnag saved, or the text of the issue.');
  const { kind, ...found } = text.trimStart().startsWith('{') ? fromJson(text) : fromIssue(text);
  const parts = Object.entries(found).flatMap(([part, value]) => {
    const checked = checkPart(part as Part, value);
    return checked === '' ? [] : [[part, checked] as const];
  });
  const report = { kind, ...Object.fromEntries(parts) } as Report;
  if (report.text === undefined) {
    throw new ReportError('The report does not say the words of the message, so there is nothing to try. Ask the person for them.');
  }
  return { ...report, text: report.text };
}

type Found = { readonly kind: Report['kind'] } & { readonly [P in Part]?: unknown };

function fromJson(text: string): Found {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ReportError('The file is JSON, but no report. Give the file that Unnag saved.');
  }
  const { 'unnag-report': version, kind, ...parts } = value as Record<string, unknown>;
  if (version !== REPORT_VERSION) {
    throw new ReportError(`The file is JSON, but no report of version ${REPORT_VERSION}: its “unnag-report” is ${shown(version)}.`);
  }
  if (kind !== 'missed' && kind !== 'wrong')
    throw new ReportError(`The report’s kind is ${shown(kind)}, where “missed” or “wrong” is known.`);
  const strange = Reflect.ownKeys(parts).find((key) => !PARTS.some((part) => part === key));
  if (strange !== undefined) throw new ReportError(`The report has a part ${shown(strange)}, which no report of Unnag’s has. Take it out.`);
  return { kind, ...parts };
}

function parseJson(text: string): unknown {
  try {
    // A key `__proto__` in the text becomes a part like any other, and is refused as one that is not known.
    return JSON.parse(text);
  } catch (cause) {
    throw new ReportError(
      `The report begins like JSON and cannot be read as such: ${cause instanceof Error ? cause.message : String(cause)}.`,
    );
  }
}

/** Takes an issue's text apart at its headings, the first of each name; headings within the outline count for nothing. */
function fromIssue(text: string): Found {
  const partOf = new Map<string, Part>(PARTS.map((part) => [`### ${PART_LABELS[part]}`, part]));
  const found = new Map<Part, string[]>();
  let lines: string[] = [];
  let fenced = false;
  const title: string[] = [];
  lines = title;
  for (const line of text.split('\n')) {
    if (lines === found.get('outline') && /^\s*```/.test(line)) fenced = !fenced;
    const part = fenced ? undefined : partOf.get(line.trimEnd());
    if (part && !found.has(part)) {
      lines = [];
      found.set(part, lines);
    } else lines.push(line);
  }
  if (found.size === 0) {
    throw new ReportError(
      'The text is no report: it has none of the headings that Unnag’s forms write, such as “### Words of the message”.',
    );
  }
  const isWrong = found.has('rule') || found.has('reasons') || title.some((line) => line.trimStart().startsWith(`${TITLES.wrong}:`));
  const values = [...found].map(([part, value]) => [part, withoutFrame(value.join('\n'))] as const);
  return { kind: isWrong ? 'wrong' : 'missed', ...Object.fromEntries(values) };
}

/** What was answered, without what the tracker writes around it. */
function withoutFrame(value: string): string {
  const answer = value.trim();
  if (answer === '_No response_') return '';
  return /^```[a-z]*\n([\s\S]*?)\n?```$/.exec(answer)?.[1] ?? answer;
}

function checkPart(part: Part, value: unknown): string {
  const name = `“${PART_LABELS[part]}” of the report`;
  if (typeof value !== 'string') throw new ReportError(`${name} is ${shown(value)}, where a text belongs.`);
  if (value.length > MOST[part]) throw new ReportError(`${name} has ${value.length} characters, where ${MOST[part]} are read at most.`);
  const text = value.trim();
  if (CONTROL.test(text)) throw new ReportError(`${name} holds control characters, which no page shows. Take them out.`);
  const shape = SHAPES[part];
  if (text !== '' && shape && !shape[0].test(text))
    throw new ReportError(`${name} is ${shown(text)}, where something like “${shape[1]}” belongs.`);
  return text;
}

/** A value for a sentence: short, and without what a terminal would obey. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : value === undefined ? 'not there' : (JSON.stringify(value) ?? String(value));
  const safe = typeof value === 'symbol' ? value.toString() : text;
  const short = safe.length > 60 ? `${safe.slice(0, 60)}…` : safe;
  return short.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}
