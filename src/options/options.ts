/** The options: what holds on all sites, which sites differ, how Unnag looks, and what could not be read. */
import browser from 'webextension-polyfill';
import { createCard } from '../controls/card.ts';
import { createDoneNotice } from '../controls/done-notice.ts';
import { byId, element, replaceContent } from '../controls/element.ts';
import { createKindSwitches } from '../controls/kind-switches.ts';
import { createNotices, Explained } from '../controls/notices.ts';
import { createReading } from '../controls/reading.ts';
import { createSwitch } from '../controls/switch.ts';
import { dress } from '../settings/appearance.ts';
import { EVERYWHERE, isSettled, isSwitchedOn, onSite, type Subject } from '../settings/choose.ts';
import { createWholeStore, NOTHING_CHOSEN } from '../settings/everything.ts';
import { withRulesOf } from '../settings/exported-lists.ts';
import { excerptOf } from '../settings/kept.ts';
import type { KeptAside } from '../settings/kept-aside.ts';
import { createListStore } from '../settings/list-store.ts';
import { listText, type RuleList } from '../settings/rule-lists.ts';
import { createRuleStore, type LoadedRules } from '../settings/rule-store.ts';
import { createSettingsStore, type LoadedSettings } from '../settings/store.ts';
import { ExportError, exportText } from '../settings/transfer.ts';
import { learnTitles } from '../words/names.ts';
import { say, speak } from '../words/say.ts';
import { createAboutCard } from './about-card.ts';
import { addFile, checkList, loadAllowed, subscribe } from './add-list.ts';
import { createAppearanceCard } from './appearance-card.ts';
import { createBackupCard } from './backup-card.ts';
import { keptAsideEntries, nameOf } from './kept-aside-list.ts';
import { createListsCard } from './lists-card.ts';
import { createPolicyNotes } from './policy-notes.ts';
import { ruleExamples } from './rule-examples.ts';
import { sayTrial } from './rule-trial.ts';
import { createRulesCard, subjectOf } from './rules-card.ts';
import { saveFile } from './save-file.ts';
import { createShortcutsCard } from './shortcuts-card.ts';
import { createSitesCard } from './sites-card.ts';

const ENABLED: Subject = { what: 'enabled' };

speak(document);
const notices = createNotices(byId('alert', HTMLElement));
const store = createSettingsStore(browser.storage.local);
const ruleStore = createRuleStore(browser.storage.local);
const listStore = createListStore(browser.storage.local);
const whole = createWholeStore(browser.storage.local);
const done = createDoneNotice();

const enabledSwitch = createSwitch(say('enabledEverywhere'), (on) => change(() => store.choose(EVERYWHERE, ENABLED, on)));
const kinds = createKindSwitches({
  onSwitch: (subject, on) => change(() => store.choose(EVERYWHERE, subject, on)),
  onMode: (kind, mode) => change(() => store.chooseMode(EVERYWHERE, kind, mode)),
  belowRule: ({ id }) => ruleExamples(id),
});
const policyNotes = createPolicyNotes();
const everywhereCard = createCard(
  say('onAllSites'),
  hint(say('everywhereHint')),
  policyNotes.node,
  element('div', { className: 'everywhere' }, enabledSwitch.node, kinds.node),
);

const keptAsideList = element('ul');
const keptAsideCard = createCard(say('keptAsideHeading'), hint(say('keptAsideHint')), keptAsideList);

const syncHint = element('p', { className: 'hint', id: 'sync-hint' });
const sites = createSitesCard(
  {
    onSwitch: (scope, subject, on) => change(() => store.choose(scope, subject, on)),
    onMode: (scope, kind, mode) => change(() => store.chooseMode(scope, kind, mode)),
    onLetGo: (scope, entry) =>
      change(async () => {
        const before = await store.keep(scope, entry, false);
        offerUndo(say('removedNamed', excerptOf(entry)), () => store.unkeep(scope, entry, before));
        done.focus();
      }),
    onRemove: (host) =>
      change(async () => {
        const before = await store.replace(onSite(host), {});
        offerUndo(say('siteRemoved', host), async () => void (await store.replace(onSite(host), before)));
        done.focus();
      }),
    onMistake: (sentence) => notices.say(sentence),
  },
  syncHint,
);

const rules = createRulesCard({
  onTry: sayTrial,
  onSave: (draft) =>
    change(async () => {
      const { title } = await ruleStore.save(draft);
      done.tell(say('savedNamed', title));
      rules.close();
    }),
  onSwitch: (rule, on) => change(() => store.choose(EVERYWHERE, subjectOf(rule), on)),
  onRemove: (shown) =>
    change(async () => {
      const rule = (await ruleStore.remove(shown.id)) ?? shown;
      const wasOn = isSwitchedOn((await store.load()).settings, EVERYWHERE, subjectOf(rule));
      await store.choose(EVERYWHERE, subjectOf(rule), true); // so that nothing is remembered of what is gone
      offerUndo(say('removedNamed', rule.title), async () => {
        await store.choose(EVERYWHERE, subjectOf(rule), wasOn);
        await ruleStore.save(rule);
      });
      done.focus();
    }),
  onExport: () => notices.attempt(async () => saveFile('unnag-rules.json', listText(say('rulesHeading'), (await ruleStore.load()).rules))),
});

const lists = createListsCard({
  onSubscribe: (address) => {
    const adding = subscribe(address);
    change(async () => done.tell(say('listAdded', (await adding).title)));
    return adding.then(
      () => true,
      () => false,
    );
  },
  onImport: (file) => change(async () => done.tell(say('listAdded', (await addFile(file, listStore)).title))),
  onSwitch: ({ id }, on) => change(async () => void (await listStore.change(id, { on }))),
  onCheck: (list) => change(() => checkList(list)),
  onRemove: (shown) =>
    change(async () => {
      const [list = shown] = await listStore.remove([shown.id]);
      offerUndo(say('removedNamed', list.title), () => listStore.add(list));
      done.focus();
    }),
});

const rulesHint = hint('');
rules.node.append(rulesHint);

const appearance = createAppearanceCard((chosen) => change(() => store.setAppearance(chosen)));
const shortcuts = createShortcutsCard(notices.attempt);
const backup = createBackupCard({
  onExport: () => notices.attempt(saveExport),
  onImport: (name, reading) =>
    change(async () => {
      const imported = await reading();
      const before = await whole.replace((now) => ({
        ...now,
        ...imported,
        rules: imported.rules ?? now.rules,
        lists: imported.lists ? withRulesOf(now.lists, imported.lists) : now.lists,
      }));
      // Those that the person allows already; the others say that they need it.
      notices.run(() => loadAllowed(listStore));
      offerUndo(say('imported', name), async () => void (await whole.replace(() => before)));
    }),
  onReset: () =>
    change(async () => {
      const before = await whole.replace(() => NOTHING_CHOSEN);
      offerUndo(say('resetDone'), async () => void (await whole.replace(() => before)));
    }),
});

function hint(text: string): HTMLElement {
  return element('p', { className: 'hint' }, text);
}

/** Does what the person asked for, then shows what is stored, also when it failed. */
function change(task: () => Promise<void>): void {
  done.tell('');
  notices.attempt(() => reading.after(task));
}

function offerUndo(sentence: string, takeBack: () => Promise<void>): void {
  done.tell(sentence, () =>
    change(async () => {
      await takeBack();
      done.tell(say('undone'));
    }),
  );
}

async function saveExport(): Promise<void> {
  const all = await whole.load();
  try {
    saveFile('unnag-settings.json', exportText(all));
  } catch (cause) {
    throw cause instanceof ExportError ? new Explained(cause.message, { cause }) : cause;
  }
}

type Loaded = readonly [LoadedSettings, LoadedRules, readonly RuleList[]];
let last: Loaded | undefined;

/** Where it cannot be read, what was read last is shown, so that no switch stays where only a click put it. */
const reading = createReading(
  async () => {
    last = await Promise.all([store.load(), ruleStore.load(), listStore.load()]);
  },
  () => {
    byId('lead', HTMLElement).textContent = say('optionsLead');
    if (last) show(last);
  },
);

function show([loaded, ownRules, ownLists]: Loaded): void {
  byId('main', HTMLElement).classList.remove('waiting');
  const { settings, keptAside, sync } = loaded;
  learnTitles([...ownRules.rules, ...ownLists.flatMap((list) => list.rules)]);
  dress(document, loaded.appearance);
  appearance.show(loaded.appearance);
  enabledSwitch.show(isSwitchedOn(settings, EVERYWHERE, ENABLED), !isSettled(settings, EVERYWHERE, ENABLED));
  kinds.show(settings, EVERYWHERE);
  policyNotes.show(loaded);
  sites.show(settings);
  rules.show(ownRules, settings);
  lists.show(ownLists);
  rulesHint.textContent = sync.rulesLeft > 0 ? say('syncRulesLeft', sync.rulesLeft) : '';
  syncHint.textContent = sync.problem !== '' ? say('syncProblem', sync.problem) : sync.left > 0 ? say('syncLeft', sync.left) : '';
  keptAsideCard.node.hidden = keptAside.length === 0;
  replaceContent(keptAsideList, ...keptAsideEntries(keptAside, discard));
}

function discard(kept: KeptAside): void {
  change(async () => {
    await store.discard(kept);
    keptAsideCard.heading.focus();
    done.tell(say('discarded', nameOf(kept)));
  });
}

document.title = say('optionsTitle');
byId('lead', HTMLElement).textContent = say('loadingSettings');
// Until the settings are there, every switch would be wrong.
byId('main', HTMLElement).classList.add('waiting');
byId('done', HTMLElement).append(done.node);
byId('main', HTMLElement).append(
  keptAsideCard.node,
  everywhereCard.node,
  sites.node,
  rules.node,
  lists.node,
  appearance.node,
  shortcuts.node,
  backup,
  createAboutCard(),
);
keptAsideCard.node.hidden = true;
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'local') notices.run(reading.again);
});
notices.run(reading.again);
notices.run(shortcuts.load);
