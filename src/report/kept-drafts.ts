/** Drafts of reports, kept until the browser is closed, so that a report page can be reloaded. */
import { isReportDraft, type ReportDraft } from './draft.ts';

const PREFIX = 'report-draft:';
const MOST_KEPT = 10;

/** The part of `storage.session` that this needs. */
export interface DraftStorage {
  get(keys: null | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * Keeps a draft, and lets go of the oldest where there are more than ten.
 * @param now milliseconds since 1970, by which drafts are told from each other
 * @returns the draft's name, for {@link readDraft}
 */
export async function keepDraft(storage: DraftStorage, draft: ReportDraft, now: number): Promise<string> {
  const kept = Object.keys(await storage.get(null)).filter((key) => key.startsWith(PREFIX));
  const name = `${now}-${kept.length}`;
  const tooOld = kept.sort((one, other) => timeOf(one) - timeOf(other)).slice(0, Math.max(0, kept.length + 1 - MOST_KEPT));
  if (tooOld.length > 0) await storage.remove(tooOld);
  await storage.set({ [PREFIX + name]: draft });
  return name;
}

const timeOf = (key: string): number => Number.parseInt(key.slice(PREFIX.length), 10);

/** The draft with a name; `none` where there is none (any more), `malformed` where something else lies there. */
export async function readDraft(storage: Pick<DraftStorage, 'get'>, name: string): Promise<ReportDraft | 'none' | 'malformed'> {
  if (name === '') return 'none';
  const found = (await storage.get([PREFIX + name]))[PREFIX + name];
  if (found === undefined) return 'none';
  return isReportDraft(found) ? found : 'malformed';
}
