/** Every sentence that people read on Unnag's own pages, save the rules' titles and descriptions, which stand with the rules. */
import type { Kind } from './rules/kinds.ts';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'access-check': 'Access checks',
  subscription: 'Subscription offers',
  login: 'Log-in prompts',
  newsletter: 'Newsletter sign-ups',
  'ad-block': 'Ad-blocker complaints',
  donation: 'Donation appeals',
  'app-and-follow': 'App and follow prompts',
  'comment-prompt': 'Comment prompts',
  'ad-label': 'Ad labels',
  'share-tools': 'Share tools',
  'related-links': 'Related links',
};

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const STRINGS = {
  name: 'Unnag',
  kinds: KIND_NAMES,

  // What Unnag does on this page
  options: 'Options',
  onThisSite: 'On this site',
  onAllSites: 'On all sites',
  thisSite: 'This site',
  allSites: 'All sites',
  hiddenHere: (count: number) => `${counted(count, 'message', 'messages')} hidden`,
  nothingHidden: 'Nothing to hide in this article',
  asking: 'Asking the page …',
  noPage: 'No page to look at',
  pageLoading: 'The page is loading …',
  noArticle: 'No article here',
  noArticleHint: 'Unnag only works on articles. It leaves this page as it is.',
  offOnSite: 'Off on this site',
  offOnAllSites: 'Off on all sites',
  offHint: 'This page is shown as the site made it.',
  closedPage: 'Extensions may not run here',
  closedPageHint:
    'Browsers keep extensions out of their own pages, extension stores and some of their makers’ sites. Unnag works on articles on the web.',
  filePage: 'Not a page on the web',
  filePageHint: 'Unnag works on pages at http and https addresses only.',
  notRunning: 'Not running on this page yet',
  notRunningHint:
    'Pages that were open before Unnag was installed or updated need one reload. If that does not help, allow Unnag on this site in the browser’s extension settings.',
  unreachable: 'No answer from this page',
  unreachableHint:
    'If it is a page of the browser or of an extension store, extensions may not run on it. Any other page needs one reload.',
  silent: 'The page is busy',
  silentHint: 'It has not answered Unnag. Wait a moment and open Unnag again, or reload the page.',
  reload: 'Reload page',
  onThisPage: 'Hidden on this page',
  why: 'Why',
  show: 'Show',
  hideAgain: 'Hide again',
  showMessage: (title: string) => `Show this message (${title})`,
  hideMessage: (title: string) => `Hide this message again (${title})`,
  shownState: 'Shown',
  collapsedState: 'Collapsed to one line',

  // Switches
  whatToHide: 'What to hide',
  changesApply: 'Switches below apply to',
  changesApplyEverywhere: 'Switches below apply to all sites.',
  inheritHint: 'A site follows all sites until it has a choice of its own.',
  rulesOf: 'Rules:',
  rulesOn: (on: number, all: number) => (on === all ? counted(all, 'rule', 'rules') : `${on} of ${counted(all, 'rule', 'rules')} on`),

  // Options
  optionsTitle: 'Unnag options',
  optionsLead: 'Articles without the messages that sites put into them.',
  everywhereHeading: 'On all sites',
  everywhereHint: 'These hold wherever a site has no choice of its own.',
  enabledEverywhere: 'Hide messages in articles',
  sitesHeading: 'Sites with their own choices',
  noSites: 'None. Open Unnag on a page to choose for its site.',
  removeSite: 'Remove',
  removeSiteLabel: (host: string) => `Remove the choices for ${host}`,
  siteRemoved: (host: string) => `${host} now follows your choices for all sites.`,
  switchedOn: (names: string) => `On: ${names}`,
  switchedOff: (names: string) => `Off: ${names}`,
  everything: 'everything',
  keptAsideHeading: 'Settings that could not be read',
  keptAsideHint: 'They were set aside, and the defaults apply in their place. Download them if you want to keep them.',
  keptAsideEverywhere: 'Choices for all sites',
  keptAsideSite: (host: string) => `Choices for ${host}`,
  keptAsideAt: (time: string) => `Set aside ${time}.`,
  download: 'Download as file',
  discard: 'Discard',
  downloadLabel: (what: string) => `Download as file: ${what}`,
  discardLabel: (what: string) => `Discard: ${what}`,
  discarded: (what: string) => `Discarded: ${what}.`,
  promisesHeading: 'What Unnag promises',
  promises: [
    'Article text is never hidden.',
    'Unnag only takes away. It never opens what a site keeps closed, and blocks nothing.',
    'Switched off, every page is at once what it would be without Unnag.',
    'Nothing leaves your browser.',
  ],
  version: (version: string) => `Version ${version}`,

  // What went wrong
  settingsNotLoaded: (cause: string) =>
    `Unnag could not load your settings, so its defaults apply. Close this window and open it again; if that does not help, restart the browser. (The browser says: ${cause})`,
  settingsNotSaved: (cause: string) =>
    `Unnag could not save your choice, so nothing has changed. Please try again; if that does not help, restart the browser. (The browser says: ${cause})`,
  tabGone: 'The page that this window belongs to was closed. Close this window too, and open Unnag from the page you are reading.',
  tabUnknown: 'This address names no tab. Open Unnag from the toolbar while you read a page.',
  messageNotChanged: 'The page did not answer, so the message stays as it is. Reload the page and try again.',
  optionsNotOpened: 'The browser did not open the options. You find them in its list of extensions, under Unnag.',
  reloadFailed: 'The browser did not reload the page. Reload it yourself, then open Unnag again.',
  unexpected: (cause: string) => `Something went wrong in Unnag. Close this window and open it again. (The browser says: ${cause})`,
  badgeFailed: (cause: string) => `Unnag could not show its count on the toolbar button. (The browser says: ${cause})`,
  lexiconsFailed: (cause: string) =>
    `Unnag could not store its words for languages other than English; restart the browser to try again. (The browser says: ${cause})`,
} as const;
