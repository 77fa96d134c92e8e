/** The list of kinds, each with a switch and, opened on demand, its mode and the switches of its rules. Popup and options share it. */
import type { Kind } from '../rules/kinds.ts';
import { choicesOf, isSettled, isSwitchedOn, modeIn, type Scope, type Subject } from '../settings/choose.ts';
import type { Mode, Settings, SwitchableRule } from '../settings/settings.ts';
import { describeRule, kindName } from '../words/names.ts';
import { say } from '../words/say.ts';
import { type Child, element } from './element.ts';
import { createModeSelect } from './mode-select.ts';
import { type KindWithRules, kindsWithRules } from './rule-catalogue.ts';
import { createBareSwitch, createSwitch } from './switch.ts';

export interface KindSwitches {
  readonly node: HTMLElement;
  /** Shows what is on in a scope. */
  show(settings: Settings, scope: Scope): void;
}

/** What a person can do with the list, and what else stands below a rule. */
export interface KindActions {
  onSwitch(subject: Subject, on: boolean): void;
  onMode(kind: Kind, mode: Mode | null): void;
  readonly belowRule?: (rule: SwitchableRule) => Child;
}

/** Makes the list once. */
export function createKindSwitches(actions: KindActions): KindSwitches {
  const parts = kindsWithRules().map((entry) => createKind(entry, actions));
  return {
    node: element('ul', { className: 'kinds' }, ...parts.map((part) => part.node)),
    show: (settings, scope) => {
      for (const part of parts) part.show(settings, scope);
    },
  };
}

function createKind({ kind, rules }: KindWithRules, actions: KindActions): KindSwitches {
  const ofKind: Subject = { what: 'kind', kind };
  const kindSwitch = createBareSwitch(kindName(kind), (on) => actions.onSwitch(ofKind, on));
  const mode = createModeSelect(kind, (chosen) => actions.onMode(kind, chosen));
  const ruleSwitches = rules.map((rule) => createRule(rule, actions));
  const count = element('span', { className: 'hint' });
  const tag = element('span', { className: 'tag' });
  const heard = element('span', { className: 'only-heard' }, say('rulesOf'));
  const name = element('span', { className: 'kind-name' }, kindName(kind));
  const summary = element('summary', {}, element('span', { className: 'kind-text' }, heard, ' ', name, ' ', count, ' ', tag));
  const list = element('ul', { className: 'rules' }, ...ruleSwitches.map(({ node }) => node));
  return {
    node: element('li', { className: 'kind' }, kindSwitch.node, element('details', {}, summary, mode.node, list)),
    show(settings, scope) {
      kindSwitch.show(isSwitchedOn(settings, scope, ofKind), !isSettled(settings, scope, ofKind));
      mode.show(modeIn(settings, scope, kind), !isSettled(settings, scope, { what: 'mode', kind }));
      for (const { subject, control } of ruleSwitches) {
        control.show(isSwitchedOn(settings, scope, subject), !isSettled(settings, scope, subject));
      }
      const on = ruleSwitches.filter(({ subject }) => isSwitchedOn(settings, scope, subject)).length;
      count.textContent = say('rulesOn', on, rules.length);
      const settled = [ofKind, { what: 'mode', kind } as const, ...ruleSwitches.map(({ subject }) => subject)].some((subject) =>
        isSettled(settings, scope, subject),
      );
      tag.textContent = say(settled ? 'settledByPolicy' : 'ownChoice');
      tag.hidden = !settled && (scope.everywhere || !hasOwnChoice(settings, scope, kind, rules));
    },
  };
}

function createRule(rule: SwitchableRule, { onSwitch, belowRule }: KindActions) {
  const subject: Subject = { what: 'rule', rule };
  const { title, description } = describeRule(rule.id);
  const explained = description ? element('span', { className: 'hint' }, description) : undefined;
  const control = createSwitch(title, (on) => onSwitch(subject, on), explained);
  return { subject, control, node: element('li', {}, control.node, belowRule?.(rule)) };
}

function hasOwnChoice(settings: Settings, scope: Scope, kind: Kind, rules: readonly SwitchableRule[]): boolean {
  const choices = choicesOf(settings, scope);
  const chosen = choices.kinds?.[kind] ?? choices.modes?.[kind];
  return chosen !== undefined || rules.some(({ id }) => Object.hasOwn(choices.rules ?? {}, id));
}
