/** The words for what Unnag does on the page in front. */
import type { Settings } from '../settings/settings.ts';
import { STRINGS } from '../strings.ts';
import type { PageState } from './ask-page.ts';

/** What the popup says about the page; `reload` offers to load it again. */
export interface PageStatus {
  readonly headline: string;
  readonly hint?: string;
  readonly reload?: true;
}

/** Puts a page's state into words. */
export function describeState(page: PageState | undefined, settings: Settings): PageStatus {
  if (!page) return { headline: STRINGS.asking };
  if (page.state === 'gone') return { headline: STRINGS.noPage };
  if (page.state === 'loading') return { headline: STRINGS.pageLoading };
  if (page.state === 'silent') return { headline: STRINGS.silent, hint: STRINGS.silentHint, reload: true };
  if (page.state === 'nobody') {
    switch (page.place) {
      case 'closed':
        return { headline: STRINGS.closedPage, hint: STRINGS.closedPageHint };
      case 'file':
        return { headline: STRINGS.filePage, hint: STRINGS.filePageHint };
      case 'web':
        return { headline: STRINGS.notRunning, hint: STRINGS.notRunningHint, reload: true };
      case 'unknown':
        return { headline: STRINGS.unreachable, hint: STRINGS.unreachableHint, reload: true };
    }
  }
  const { state, messages } = page.report;
  if (state === 'off') {
    return { headline: settings.everywhere.enabled === false ? STRINGS.offOnAllSites : STRINGS.offOnSite, hint: STRINGS.offHint };
  }
  if (state === 'no-article') return { headline: STRINGS.noArticle, hint: STRINGS.noArticleHint };
  if (messages.length === 0) return { headline: STRINGS.nothingHidden };
  return { headline: STRINGS.hiddenHere(messages.filter((message) => message.state !== 'shown').length) };
}
