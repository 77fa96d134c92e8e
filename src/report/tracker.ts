/** Where reports go, if the person sends them. */
import { PARTS, type Report, titleOf } from './parts.ts';

/** The project's tracker: the only place that holds its address. */
export const TRACKER = 'https://github.com/unnag/unnag/issues';

/** The host that receives a report whose form is opened, e.g. `github.com`. */
export const TRACKER_HOST = new URL(TRACKER).hostname;

/**
 * The longest address that is opened. GitHub refuses those above 8 kB, and sends whoever is not signed in by way of an address that
 * holds this one encoded once more, which is what is measured.
 */
export const LONGEST_ADDRESS = 7500;

const FORMS: Readonly<Record<Report['kind'], string>> = { missed: 'missed-message.yml', wrong: 'wrongly-hidden.yml' };

/** The address of the empty form for reports of this kind. */
export const emptyFormAddress = (kind: Report['kind']): string => `${TRACKER}/new?${new URLSearchParams({ template: FORMS[kind] })}`;

/** The address of the form with a report filled in: a query parameter for each field, by its id. */
export function formAddress(report: Report): string {
  const fields = PARTS.flatMap((part) => (report[part] ? [[part, report[part]] as [string, string]] : []));
  return `${TRACKER}/new?${new URLSearchParams([['template', FORMS[report.kind]], ['title', titleOf(report)], ...fields])}`;
}

/** How long an address is where it counts, in characters; see {@link LONGEST_ADDRESS}. */
export const lengthOf = (address: string): number => encodeURIComponent(address).length;
