/** What is known of a missed or wrongly hidden message when a report of it begins; the person then edits it, or drops it. */

/** Missed: it should be hidden and is not. Wrong: it is hidden and should not be. */
export type ReportKind = 'missed' | 'wrong';

/** The beginning of a report, made by Unnag's own parts alone. All texts have been rid of what identifies a person. */
export interface ReportDraft {
  readonly kind: ReportKind;
  /** The page's host name, as `location.hostname` has it. */
  readonly site: string;
  /** The page's path, e.g. `/2024/05/ferry`; '' where it is not known. */
  readonly path: string;
  /** The page's query and fragment as they are, e.g. `?a=1#top`: they go along only if the person adds them. */
  readonly query: string;
  /** What the message says, a line for each of its blocks. */
  readonly text: string;
  /** The markup around it, see `outlineOf`; '' where it is not known. */
  readonly outline: string;
  /** The language that the page declares, as it declares it; '' where it declares none. */
  readonly language: string;
  /** The rule that hid it; '' for a missed message. */
  readonly rule: string;
  /** Why: short English phrases. None for a missed message. */
  readonly reasons: readonly string[];
}

/** The most characters that each part of a draft may have. */
export const LONGEST = { site: 253, path: 500, query: 2000, text: 2000, outline: 4000, language: 35, rule: 80, reason: 200 } as const;
const MOST_REASONS = 10;

/** Checks what is said to be a draft. */
export function isReportDraft(value: unknown): value is ReportDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Readonly<Record<string, unknown>>;
  return (
    (draft.kind === 'missed' || draft.kind === 'wrong') &&
    (['site', 'path', 'query', 'text', 'outline', 'language', 'rule'] as const).every((part) => isText(draft[part], LONGEST[part])) &&
    Array.isArray(draft.reasons) &&
    draft.reasons.length <= MOST_REASONS &&
    draft.reasons.every((reason) => isText(reason, LONGEST.reason))
  );
}

const isText = (value: unknown, longest: number): boolean => typeof value === 'string' && value.length <= longest;
