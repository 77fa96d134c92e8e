/** The choices of one site, opened for editing within the list of sites. */
import { element, replaceContent } from '../controls/element.ts';
import { createKindSwitches } from '../controls/kind-switches.ts';
import { createSwitch } from '../controls/switch.ts';
import type { Kind } from '../rules/kinds.ts';
import { canSwitch, choicesOf, isSettled, isSwitchedOn, onSite, type Scope, type Subject } from '../settings/choose.ts';
import { excerptOf } from '../settings/kept.ts';
import type { Mode, Settings } from '../settings/settings.ts';
import { say } from '../words/say.ts';
import { createEntry } from './entry.ts';

/** What a person can do about a site. */
export interface SiteActions {
  onSwitch(scope: Scope, subject: Subject, on: boolean): void;
  onMode(scope: Scope, kind: Kind, mode: Mode | null): void;
  /** Lets a message be hidden again; `entry` as it stands in the site's list. */
  onLetGo(scope: Scope, entry: string): void;
}

export interface SiteEditor {
  readonly node: HTMLElement;
  show(settings: Settings): void;
  focus(): void;
}

const ENABLED: Subject = { what: 'enabled' };

/** Makes the editor of one site; `onDone` hears that the person has finished. */
export function createSiteEditor(host: string, actions: SiteActions, onDone: () => void): SiteEditor {
  const site = onSite(host);
  const heading = element('h3', { className: 'entry-name', tabIndex: -1 }, element('bdi', {}, host));
  const done = element('button', { type: 'button', className: 'main-button', onclick: onDone }, say('doneEditing'));
  const why = element('span', { className: 'hint' });
  const enabled = createSwitch(say('enabledOnSite', host), (on) => actions.onSwitch(site, ENABLED, on), why);
  const kinds = createKindSwitches({
    onSwitch: (subject, on) => actions.onSwitch(site, subject, on),
    onMode: (kind, mode) => actions.onMode(site, kind, mode),
  });
  const keptHeading = element('h4', {}, say('keptHeading'));
  const kept = element('ul');
  return {
    node: element(
      'li',
      { className: 'entry editor' },
      element('div', { className: 'row' }, heading, done),
      enabled.node,
      kinds.node,
      keptHeading,
      kept,
    ),
    focus: () => heading.focus(),
    show(settings) {
      enabled.show(isSwitchedOn(settings, site, ENABLED), canSwitch(settings, site));
      why.textContent = canSwitch(settings, site) ? '' : say(isSettled(settings, site, ENABLED) ? 'settledByPolicy' : 'offEverywhereHint');
      kinds.show(settings, site);
      const entries = choicesOf(settings, site).kept ?? [];
      keptHeading.hidden = entries.length === 0;
      replaceContent(kept, ...entries.map((entry) => keptEntryLine(entry, () => actions.onLetGo(site, entry))));
    },
  };
}

const keptEntryLine = (entry: string, onPress: () => void): HTMLElement =>
  createEntry(excerptOf(entry), [], [{ text: say('remove'), label: say('letGo', excerptOf(entry)), onPress }]);
