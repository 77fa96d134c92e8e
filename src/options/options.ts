/** The options: what holds on all sites, which sites differ, and what could not be read. */
import browser from 'webextension-polyfill';
import { type Card, createCard } from '../controls/card.ts';
import { summarise } from '../controls/choice-summary.ts';
import { byId, element, replaceContent } from '../controls/element.ts';
import { createKindSwitches } from '../controls/kind-switches.ts';
import { createNotices } from '../controls/notices.ts';
import { createSwitch } from '../controls/switch.ts';
import { EVERYWHERE, isSwitchedOn, onSite, type Subject } from '../settings/choose.ts';
import type { Choices, Settings } from '../settings/settings.ts';
import { createSettingsStore, type KeptAside } from '../settings/store.ts';
import { STRINGS } from '../strings.ts';
import { createEntry } from './entry.ts';
import { keptAsideEntries, nameOf } from './kept-aside-list.ts';

const ENABLED: Subject = { what: 'enabled' };
const notices = createNotices(byId('alert', HTMLElement));
const store = createSettingsStore(browser.storage.local);

const enabledSwitch = createSwitch(STRINGS.enabledEverywhere, (on) => change(() => store.choose(EVERYWHERE, ENABLED, on)));
const kinds = createKindSwitches((subject, on) => change(() => store.choose(EVERYWHERE, subject, on)));
const everywhereCard = createCard(
  STRINGS.everywhereHeading,
  hint(STRINGS.everywhereHint),
  element('div', { className: 'everywhere' }, enabledSwitch.node, kinds.node),
);

const keptAsideList = element('ul');
const keptAsideCard = createCard(STRINGS.keptAsideHeading, hint(STRINGS.keptAsideHint), keptAsideList);

const noSites = hint(STRINGS.noSites);
const siteList = element('ul');
const sitesCard = createCard(STRINGS.sitesHeading, noSites, siteList);

const promises = element('ul', { className: 'promises' }, ...STRINGS.promises.map((promise) => element('li', {}, promise)));
const aboutCard = createCard(STRINGS.promisesHeading, promises, hint(STRINGS.version(browser.runtime.getManifest().version)));

function hint(text: string): HTMLElement {
  return element('p', { className: 'hint' }, text);
}

/** Does what the person asked for, then shows what is stored, also when it failed. */
function change(task: () => Promise<void>): void {
  notices.attempt(() => task().finally(load));
}

async function load(): Promise<void> {
  const { settings, keptAside } = await store.load();
  enabledSwitch.show(isSwitchedOn(settings, EVERYWHERE, ENABLED));
  kinds.show(settings, EVERYWHERE);
  showSites(settings);
  keptAsideCard.node.hidden = keptAside.length === 0;
  replaceContent(keptAsideList, ...keptAsideEntries(keptAside, discard));
}

function showSites({ sites }: Settings): void {
  const entries = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  noSites.hidden = entries.length > 0;
  replaceContent(siteList, ...entries.map(([host, choices]) => siteEntry(host, choices)));
}

const siteEntry = (host: string, choices: Choices): HTMLElement =>
  createEntry(
    host,
    [summarise(choices)],
    [
      {
        text: STRINGS.removeSite,
        label: STRINGS.removeSiteLabel(host),
        onPress: () =>
          change(async () => {
            await store.forget(onSite(host));
            moveOn(sitesCard, STRINGS.siteRemoved(host));
          }),
      },
    ],
  );

function discard(kept: KeptAside): void {
  change(async () => {
    await store.discard(kept);
    moveOn(keptAsideCard, STRINGS.discarded(nameOf(kept)));
  });
}

/** After an entry has gone: says so, and takes the keyboard to its list's heading. */
function moveOn(card: Card, sentence: string): void {
  byId('status', HTMLElement).textContent = sentence;
  card.heading.focus();
}

document.title = STRINGS.optionsTitle;
byId('lead', HTMLElement).textContent = STRINGS.optionsLead;
byId('main', HTMLElement).append(keptAsideCard.node, everywhereCard.node, sitesCard.node, aboutCard.node);
keptAsideCard.node.hidden = true;
browser.storage.onChanged.addListener(() => notices.run(load));
notices.run(load);
