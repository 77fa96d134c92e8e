/** The list of kinds, each with a switch and, opened on demand, the switches of its rules. Popup and options share it. */
import { isSwitchedOn, type Scope, type Subject } from '../settings/choose.ts';
import type { Settings } from '../settings/settings.ts';
import { STRINGS } from '../strings.ts';
import { element } from './element.ts';
import { describeRule, type KindWithRules, kindsWithRules } from './rule-catalogue.ts';
import { createBareSwitch, createSwitch } from './switch.ts';

export interface KindSwitches {
  readonly node: HTMLElement;
  /** Shows what is on in a scope. */
  show(settings: Settings, scope: Scope): void;
}

/** Makes the list once; `onSwitch` hears what the person switched. */
export function createKindSwitches(onSwitch: (subject: Subject, on: boolean) => void): KindSwitches {
  const parts = kindsWithRules().map((entry) => createKind(entry, onSwitch));
  return {
    node: element('ul', { className: 'kinds' }, ...parts.map((part) => part.node)),
    show: (settings, scope) => {
      for (const part of parts) part.show(settings, scope);
    },
  };
}

function createKind({ kind, rules }: KindWithRules, onSwitch: (subject: Subject, on: boolean) => void): KindSwitches {
  const ofKind: Subject = { what: 'kind', kind };
  const kindSwitch = createBareSwitch(STRINGS.kinds[kind], (on) => onSwitch(ofKind, on));
  const ruleSwitches = rules.map((rule) => {
    const subject: Subject = { what: 'rule', rule };
    const { title, description } = describeRule(rule.id);
    const explained = description ? element('span', { className: 'hint' }, description) : undefined;
    return { subject, control: createSwitch(title, (on) => onSwitch(subject, on), explained) };
  });
  const count = element('span', { className: 'hint' });
  const heard = element('span', { className: 'only-heard' }, STRINGS.rulesOf);
  const summary = element('summary', {}, heard, ' ', element('span', { className: 'kind-name' }, STRINGS.kinds[kind]), ' ', count);
  const list = element('ul', { className: 'rules' }, ...ruleSwitches.map(({ control }) => element('li', {}, control.node)));
  return {
    node: element('li', { className: 'kind' }, kindSwitch.node, element('details', {}, summary, list)),
    show(settings, scope) {
      kindSwitch.show(isSwitchedOn(settings, scope, ofKind));
      let on = 0;
      for (const { subject, control } of ruleSwitches) {
        const ruleOn = isSwitchedOn(settings, scope, subject);
        control.show(ruleOn);
        if (ruleOn) on++;
      }
      count.textContent = STRINGS.rulesOn(on, rules.length);
    },
  };
}
