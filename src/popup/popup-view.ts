/** Everything the popup shows. It changes the document and nothing else; what the person does goes to the callbacks. */
import { createCard } from '../controls/card.ts';
import { createDoneNotice, type DoneNotice } from '../controls/done-notice.ts';
import { byId } from '../controls/element.ts';
import { createKindSwitches, type KindSwitches } from '../controls/kind-switches.ts';
import { whenIdle } from '../controls/when-idle.ts';
import type { ConcealedMessage } from '../messages.ts';
import type { Kind } from '../rules/kinds.ts';
import { EVERYWHERE, onSite, type Scope, type Subject } from '../settings/choose.ts';
import { type Mode, NO_CHOICES, type Settings, siteOf } from '../settings/settings.ts';
import { say } from '../words/say.ts';
import type { PageState } from './ask-page.ts';
import { createMessagesCard } from './messages-card.ts';
import { createPageCard } from './page-card.ts';
import { createScopePicker, type ScopeName } from './scope-picker.ts';

/** What a person can do in the popup. */
export interface PopupActions {
  onSwitch(scope: Scope, subject: Subject, on: boolean): void;
  onMode(scope: Scope, kind: Kind, mode: Mode | null): void;
  onShow(message: ConcealedMessage, show: boolean): void;
  onShowAll(show: boolean): void;
  onKeep(site: Scope, message: ConcealedMessage): void;
  onGoTo(message: ConcealedMessage): void;
  onMissed(): void;
  onReport(message: ConcealedMessage): void;
  onReload(): void;
  onOptions(): void;
}

export interface PopupView {
  /** Shows what is known by now: both are undefined until they have been asked for. */
  show(settings: Settings | undefined, page: PageState | undefined): void;
  readonly done: DoneNotice;
}

/** Builds the popup's cards into `main`. */
export function createPopupView(main: HTMLElement, actions: PopupActions): PopupView {
  let settings: Settings | undefined;
  let page: PageState | undefined;
  let picked: ScopeName = 'site';
  const scope = (): Scope => (picked === 'site' ? siteOfPage(page) : undefined) ?? EVERYWHERE;

  const done = createDoneNotice();
  const pageCard = createPageCard(actions.onSwitch, actions.onReload);
  const onKeep = (message: ConcealedMessage): void => {
    const site = siteOfPage(page);
    if (site) actions.onKeep(site, message);
  };
  const messages = createMessagesCard({ ...actions, onKeep });
  let kinds: KindSwitches | undefined;
  let areKindsComing = false;
  const picker = createScopePicker((name) => {
    picked = name;
    show();
  });
  const switches = createCard(say('whatToHide'), picker.node);
  main.append(pageCard.node, done.node, messages.node, switches.node);
  const addKinds = (): void => {
    kinds = createKindSwitches({
      onSwitch: (subject, on) => actions.onSwitch(scope(), subject, on),
      onMode: (kind, mode) => actions.onMode(scope(), kind, mode),
    });
    kinds.show(settings ?? NO_CHOICES, scope());
    switches.node.append(kinds.node);
  };

  const openOptions = byId('open-options', HTMLButtonElement);
  openOptions.textContent = say('options');
  openOptions.addEventListener('click', actions.onOptions);

  function show(): void {
    const site = siteOfPage(page);
    pageCard.show(settings, page, site);
    messages.show(page?.state === 'answered' && page.report.state === 'working' ? page.report.messages : undefined);
    // Until it is known whose page it is, and what was chosen for it, nobody could tell what a switch would change.
    switches.node.hidden = page === undefined || settings === undefined;
    // They are many, and stand below everything else.
    if (!switches.node.hidden && !areKindsComing) whenIdle(addKinds);
    areKindsComing ||= !switches.node.hidden;
    picker.show(picked, site);
    if (settings) kinds?.show(settings, scope());
  }

  return {
    done,
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
