/** How one choice changes the choices of its scope. */

import type { Kind } from '../rules/kinds.ts';
import { type Choices, type Settings, type SwitchableRule, settingsFor } from './settings.ts';

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
export function choicesOf(settings: Settings, scope: Scope): Choices {
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
    return settingsFor(scope.everywhere ? settings : { ...settings, everywhere: {} }, scope.everywhere ? '' : scope.host).enabled;
  }
  const inScope = settingsFor(settings, scope.everywhere ? '' : scope.host);
  return subject.what === 'kind' ? inScope.isKindOn(subject.kind) : inScope.isOn(subject.rule);
}

/**
 * The choices of `scope` after switching `subject` to `on`. What would hold anyway is not recorded, so that a scope without
 * choices of its own is empty and follows later changes of what it inherits.
 */
export function choose(settings: Settings, scope: Scope, subject: Subject, on: boolean): Choices {
  const without = withEntry(choicesOf(settings, scope), subject, undefined);
  const inherited = isSwitchedOn(withChoices(settings, scope, without), scope, subject);
  return inherited === on ? without : withEntry(without, subject, on);
}

/** Whether a scope has made no choice of its own. */
export const isEmpty = (choices: Choices): boolean => Object.keys(choices).length === 0;

function withEntry(choices: Choices, subject: Subject, on: boolean | undefined): Choices {
  const parts = {
    enabled: subject.what === 'enabled' ? on : choices.enabled,
    kinds: subject.what === 'kind' ? withSwitch(choices.kinds, subject.kind, on) : choices.kinds,
    rules: subject.what === 'rule' ? withSwitch(choices.rules, subject.rule.id, on) : choices.rules,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function withSwitch(switches: Readonly<Record<string, boolean>> | undefined, name: string, on: boolean | undefined) {
  const others = Object.entries(switches ?? {}).filter(([other]) => other !== name);
  const entries: [string, boolean][] = on === undefined ? others : [...others, [name, on]];
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
