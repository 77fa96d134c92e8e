/** How one choice changes the choices of its scope. */

import type { Kind } from '../rules/kinds.ts';
import { keptEntry, MOST_KEPT, standsFor } from './kept.ts';
import {
  type Choices,
  type ChosenMode,
  type Mode,
  type ScopedChoices,
  type Settings,
  type SwitchableRule,
  settingsFor,
} from './settings.ts';

/** Where a choice holds: on all sites, or on one host and its subdomains. */
export type Scope = { readonly everywhere: true } | { readonly everywhere: false; readonly host: string };

export const EVERYWHERE: Scope = { everywhere: true };

/** A scope of one site. */
export const onSite = (host: string): Scope => ({ everywhere: false, host });

/** What is switched. */
export type Subject =
  | { readonly what: 'enabled' }
  | { readonly what: 'kind'; readonly kind: Kind }
  | { readonly what: 'rule'; readonly rule: SwitchableRule };

/** The choices that a scope has made itself. */
export function choicesOf(settings: ScopedChoices, scope: Scope): Choices {
  if (scope.everywhere) return settings.everywhere;
  return (Object.hasOwn(settings.sites, scope.host) ? settings.sites[scope.host] : undefined) ?? {};
}

/** The settings with the choices of one scope replaced. */
export function withChoices(settings: Settings, scope: Scope, choices: Choices): Settings {
  if (scope.everywhere) return { ...settings, everywhere: choices };
  return { ...settings, sites: { ...settings.sites, [scope.host]: choices } };
}

/** Whether the subject is on in a scope. A site may be on for itself while all sites are off. */
export function isSwitchedOn(settings: Settings, scope: Scope, subject: Subject): boolean {
  if (subject.what === 'enabled') {
    return settingsFor(scope.everywhere ? settings : { ...settings, everywhere: {} }, hostOf(scope)).enabled;
  }
  const inScope = settingsFor(settings, hostOf(scope));
  return subject.what === 'kind' ? inScope.isKindOn(subject.kind) : inScope.isOn(subject.rule);
}

/** What becomes of a kind's messages in a scope; null: as Unnag sees fit. */
export const modeIn = (settings: Settings, scope: Scope, kind: Kind): Mode | null => settingsFor(settings, hostOf(scope)).modeOf(kind);

/** Whether an organisation has settled the subject, so that a person's choice would change nothing. */
export function isSettled({ policy }: Settings, scope: Scope, subject: Subject | { readonly what: 'mode'; readonly kind: Kind }): boolean {
  if (!policy) return false;
  const layers = [...Object.entries(policy.sites).flatMap(([host, choices]) => (covers(host, scope) ? [choices] : [])), policy.everywhere];
  return layers.some(({ enabled, kinds, rules, modes }) => {
    if (subject.what === 'enabled') return enabled !== undefined;
    if (subject.what === 'mode') return modes?.[subject.kind] !== undefined;
    if (subject.what === 'kind') return kinds?.[subject.kind] !== undefined;
    return kinds?.[subject.rule.kind] !== undefined || (rules !== undefined && Object.hasOwn(rules, subject.rule.id));
  });
}

/** Whether a person can switch Unnag in a scope: not where an organisation has settled it, and not on one site while it is off on all. */
export function canSwitch(settings: Settings, scope: Scope): boolean {
  if (isSettled(settings, scope, { what: 'enabled' })) return false;
  return scope.everywhere || isSwitchedOn(settings, EVERYWHERE, { what: 'enabled' });
}

const covers = (host: string, scope: Scope): boolean => !scope.everywhere && (scope.host === host || scope.host.endsWith(`.${host}`));

const hostOf = (scope: Scope): string => (scope.everywhere ? '' : scope.host);

/**
 * The choices of `scope` after switching `subject` to `on`. What would hold anyway is not recorded, so that a scope without
 * choices of its own is empty and follows later changes of what it inherits.
 */
export function choose(settings: Settings, scope: Scope, subject: Subject, on: boolean): Choices {
  const without = withEntry(choicesOf(settings, scope), subject, undefined);
  const inherited = isSwitchedOn(withChoices(settings, scope, without), scope, subject);
  return inherited === on ? without : withEntry(without, subject, on);
}

/** The choices of `scope` after choosing what becomes of a kind's messages; null leaves it to Unnag. */
export function chooseMode(settings: Settings, scope: Scope, kind: Kind, mode: Mode | null): Choices {
  const choices = choicesOf(settings, scope);
  const without = tidy({ ...choices, modes: withName<ChosenMode>(choices.modes, kind, undefined) });
  if (modeIn(withChoices(settings, scope, without), scope, kind) === mode) return without;
  return tidy({ ...choices, modes: withName(choices.modes, kind, mode ?? 'automatic') });
}

/** Choices with a message added to those that are never concealed, by its text. The oldest make room. */
export function keep(choices: Choices, text: string): Choices {
  const others = (choices.kept ?? []).filter((entry) => !standsFor(entry, text));
  return tidy({ ...choices, kept: [...others, keptEntry(text)].slice(-MOST_KEPT) });
}

/** Choices without one of their kept messages, given by its text or its entry. */
export const letGo = (choices: Choices, textOrEntry: string): Choices =>
  tidy({ ...choices, kept: choices.kept?.filter((entry) => entry !== textOrEntry && !standsFor(entry, textOrEntry)) });

/** The entry of the message that makes room where one more is kept; undefined where none has to. */
export const madeRoom = (choices: Choices, text: string): string | undefined =>
  choices.kept?.find((entry) => !standsFor(entry, text) && !keep(choices, text).kept?.includes(entry));

/** Choices with the kept messages as `before` one was kept or let go, given by its text or its entry; those kept since stay. */
export function keptAsBefore(choices: Choices, before: Choices, textOrEntry: string): Choices {
  const since = letGo(choices, textOrEntry).kept?.filter((entry) => !before.kept?.includes(entry)) ?? [];
  return tidy({ ...choices, kept: [...(before.kept ?? []), ...since].slice(-MOST_KEPT) });
}

/** Whether a scope has made no choice of its own. */
export const isEmpty = (choices: Choices): boolean => Object.keys(tidy(choices)).length === 0;

function withEntry(choices: Choices, subject: Subject, on: boolean | undefined): Choices {
  if (subject.what === 'enabled') return tidy({ ...choices, enabled: on });
  if (subject.what === 'kind') return tidy({ ...choices, kinds: withName(choices.kinds, subject.kind, on) });
  return tidy({ ...choices, rules: withName(choices.rules, subject.rule.id, on) });
}

function withName<Value>(record: Readonly<Record<string, Value>> | undefined, name: string, value: Value | undefined) {
  const others = Object.entries(record ?? {}).filter(([other]) => other !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

/** Choices without lists that hold nothing, in the order in which they are always written. */
export function tidy({ enabled, kinds, rules, modes, kept }: Choices): Choices {
  const isFilled = (value: unknown) =>
    value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);
  return Object.fromEntries(Object.entries({ enabled, kinds, rules, modes, kept }).filter(([, value]) => isFilled(value)));
}
