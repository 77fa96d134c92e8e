/** The words for what Unnag does on the page in front. */
import { EVERYWHERE, isSwitchedOn } from '../settings/choose.ts';
import type { Settings } from '../settings/settings.ts';
import { say, sayCount } from '../words/say.ts';
import type { PageState } from './ask-page.ts';

/** What the popup says about the page; `reload` offers to load it again. */
export interface PageStatus {
  readonly headline: string;
  readonly hint?: string;
  readonly reload?: true;
}

/** Puts a page's state into words; `settings` are undefined until they are loaded. */
export function describeState(page: PageState | undefined, settings: Settings | undefined): PageStatus {
  if (!page) return { headline: say('asking') };
  if (page.state === 'gone') return { headline: say('noPage') };
  if (page.state === 'loading') return { headline: say('pageLoading') };
  if (page.state === 'silent') return { headline: say('silent'), hint: say('silentHint'), reload: true };
  if (page.state === 'nobody') {
    switch (page.place) {
      case 'closed':
        return { headline: say('closedPage'), hint: say('closedPageHint') };
      case 'file':
        return { headline: say('filePage'), hint: say('filePageHint') };
      case 'web':
        return { headline: say('notRunning'), hint: say('notRunningHint'), reload: true };
      case 'unknown':
        return { headline: say('unreachable'), hint: say('unreachableHint'), reload: true };
    }
  }
  const { state, messages } = page.report;
  if (state === 'off') {
    // Nobody knows yet whether here or everywhere.
    if (!settings) return { headline: say('asking') };
    const isOnElsewhere = isSwitchedOn(settings, EVERYWHERE, { what: 'enabled' });
    return { headline: say(isOnElsewhere ? 'offOnSite' : 'offOnAllSites'), hint: say('offHint') };
  }
  if (state === 'reading') return { headline: say('asking') };
  if (state === 'no-article') return { headline: say('noArticle'), hint: say('noArticleHint') };
  if (state === 'too-much') return { headline: say('tooMuch'), hint: say('tooMuchHint') };
  if (state === 'error') return { headline: say('pageError'), hint: say('pageErrorHint'), reload: true };
  if (messages.length === 0) return { headline: say('nothingHidden') };
  const counted = messages.filter((message) => message.state === 'counted').length;
  const shown = messages.filter((message) => message.state === 'shown').length;
  const hidden = messages.length - counted - shown;
  return { headline: hidden === 0 && counted > 0 ? sayCount('foundHere', counted) : sayCount('hiddenHere', hidden) };
}
