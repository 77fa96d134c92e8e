/** What a report consists of, and how it is written down. */
import type { ReportDraft, ReportKind } from './draft.ts';

/**
 * The parts of a report, in the order in which people see them. Their names are the keys of a saved report, and the ids of the
 * fields in the forms of the tracker (.github/ISSUE_TEMPLATE).
 */
export const PARTS = ['site', 'path', 'query', 'text', 'outline', 'language', 'version', 'browser', 'rule', 'reasons', 'comment'] as const;
export type Part = (typeof PARTS)[number];

/** A report as it goes: parts that the person left out are not in it. */
export type Report = { readonly kind: ReportKind } & { readonly [P in Part]?: string };

/** What the parts are called in the tracker, where reports are read in English. */
export const PART_LABELS: Readonly<Record<Part, string>> = {
  site: 'Site',
  path: 'Page',
  query: 'Query and fragment',
  text: 'Words of the message',
  outline: 'Outline of the markup',
  language: 'Language of the page',
  version: 'Version of Unnag',
  browser: 'Browser',
  rule: 'Rule',
  reasons: 'Reasons',
  comment: 'What else should be known',
};

/** How a report's title begins in the tracker. */
export const TITLES: Readonly<Record<ReportKind, string>> = { missed: 'Missed', wrong: 'Wrongly hidden' };

/** The version of the format of saved reports. */
export const REPORT_VERSION = 1;

/** The parts that a report of a kind can have. */
export const partsFor = (kind: ReportKind): readonly Part[] =>
  kind === 'wrong' ? PARTS : PARTS.filter((part) => part !== 'rule' && part !== 'reasons');

/** All parts as they are before the person has changed any. */
export function fullReport(draft: ReportDraft, version: string, browser: string): Report & Readonly<Record<Part, string>> {
  const { kind, site, path, query, text, outline, language, rule, reasons } = draft;
  return { kind, site, path, query, text, outline, language, version, browser, rule, reasons: reasons.join('\n'), comment: '' };
}

/** The title that a report has in the tracker. */
export const titleOf = ({ kind, site }: Report): string => `${TITLES[kind]}: ${site ?? 'a message'}`;

/** The report as the tracker shows it once its form is submitted; parts that say nothing are left out. */
export function bodyOf(report: Report): string {
  const said = PARTS.flatMap((part) => {
    const value = report[part]?.trim() ?? '';
    return value === '' ? [] : [`### ${PART_LABELS[part]}\n\n${part === 'outline' ? fenced(value) : value}`];
  });
  return said.join('\n\n');
}

const fenced = (outline: string): string => `\`\`\`html\n${outline}\n\`\`\``;

/** The report as a file: JSON that `npm run report` reads. */
export const fileOf = (report: Report): string => `${JSON.stringify({ 'unnag-report': REPORT_VERSION, ...report }, null, 2)}\n`;
