/** Everything the popup shows. It changes the document and nothing else; what the person does goes to the callbacks. */
import { createCard } from '../controls/card.ts';
import { byId, element, replaceContent } from '../controls/element.ts';
import { createKindSwitches } from '../controls/kind-switches.ts';
import type { ConcealedMessage } from '../messages.ts';
import { EVERYWHERE, onSite, type Scope, type Subject } from '../settings/choose.ts';
import { NO_CHOICES, type Settings, siteOf } from '../settings/settings.ts';
import { STRINGS } from '../strings.ts';
import type { PageState } from './ask-page.ts';
import { messageGroups } from './message-list.ts';
import { createPageCard } from './page-card.ts';
import { createScopePicker, type ScopeName } from './scope-picker.ts';

/** What a person can do in the popup. */
export interface PopupActions {
  onSwitch(scope: Scope, subject: Subject, on: boolean): void;
  onShow(message: ConcealedMessage, show: boolean): void;
  onReload(): void;
  onOptions(): void;
}

export interface PopupView {
  /** Shows what is known by now; `page` is undefined until the page has been asked. */
  show(settings: Settings, page: PageState | undefined): void;
}

/** Builds the popup's cards into `main`. */
export function createPopupView(main: HTMLElement, actions: PopupActions): PopupView {
  let settings: Settings = NO_CHOICES;
  let page: PageState | undefined;
  let picked: ScopeName = 'site';
  const scope = (): Scope => (picked === 'site' ? siteOfPage(page) : undefined) ?? EVERYWHERE;

  const pageCard = createPageCard(actions.onSwitch, actions.onReload);
  const groups = element('div');
  const messages = createCard(STRINGS.onThisPage, groups);
  const kinds = createKindSwitches((subject, on) => actions.onSwitch(scope(), subject, on));
  const picker = createScopePicker((name) => {
    picked = name;
    show();
  });
  main.append(pageCard.node, messages.node, createCard(STRINGS.whatToHide, picker.node, kinds.node).node);

  const openOptions = byId('open-options', HTMLButtonElement);
  openOptions.textContent = STRINGS.options;
  openOptions.addEventListener('click', actions.onOptions);

  function show(): void {
    const site = siteOfPage(page);
    const listed = page?.state === 'answered' ? page.report.messages : [];
    pageCard.show(settings, page, site);
    messages.node.hidden = listed.length === 0;
    replaceContent(groups, ...messageGroups(listed, actions.onShow));
    picker.show(picked, site !== undefined);
    kinds.show(settings, scope());
  }

  return {
    show(newSettings, newPage) {
      settings = newSettings;
      page = newPage;
      show();
    },
  };
}

function siteOfPage(page: PageState | undefined): Scope | undefined {
  if (!page || page.state === 'gone') return undefined;
  const host = page.state === 'answered' ? page.report.host : page.host;
  return host ? onSite(siteOf(host)) : undefined;
}
