/** The person's own rules: added, edited, switched, removed, and brought back. */
import { createCard } from '../controls/card.ts';
import { element, replaceContent } from '../controls/element.ts';
import { createListedSwitch } from '../controls/switch.ts';
import type { PersonalRule } from '../rules/personal-rule.ts';
import { EVERYWHERE, isSettled, isSwitchedOn, type Subject } from '../settings/choose.ts';
import type { LoadedRules, RuleDraft } from '../settings/rule-store.ts';
import type { Settings } from '../settings/settings.ts';
import { kindName } from '../words/names.ts';
import { say } from '../words/say.ts';
import { createRuleEditor, type RuleEditor, type RuleEditorActions } from './rule-editor.ts';

export interface RulesCard {
  readonly node: HTMLElement;
  show(rules: LoadedRules, settings: Settings): void;
  /** Closes the editor, after the rule has been saved. */
  close(): void;
}

export interface RulesActions extends Pick<RuleEditorActions, 'onTry'> {
  onSave(draft: RuleDraft): void;
  onSwitch(rule: PersonalRule, on: boolean): void;
  onRemove(rule: PersonalRule): void;
  /** The person wants her rules as a list for others. */
  onExport(): void;
}

const NEW = 'new';

/** What is switched where a rule of a person's own is switched. */
export const subjectOf = ({ id, kind }: Pick<PersonalRule, 'id' | 'kind'>): Subject => ({ what: 'rule', rule: { id, kind, own: {} } });

/** Makes the card. */
export function createRulesCard(actions: RulesActions): RulesCard {
  let shown: { readonly rules: LoadedRules; readonly settings: Settings } | undefined;
  let edited: { readonly id: string; readonly editor: RuleEditor } | undefined;
  const none = element('p', { className: 'hint' });
  const unreadable = element('p', { className: 'hint' });
  const list = element('ul');
  const adding = element('div');
  const add = element('button', { type: 'button', className: 'quiet', 'data-key': 'add-rule', onclick: () => edit(NEW) }, say('addRule'));
  const save = element('button', { type: 'button', className: 'quiet', onclick: () => actions.onExport() }, say('exportList'));
  const buttons = element('div', { className: 'row' }, add, save);
  const card = createCard(
    say('rulesHeading'),
    element('p', { className: 'hint' }, say('rulesHint')),
    none,
    list,
    adding,
    buttons,
    unreadable,
  );

  function edit(id: string, rule?: PersonalRule): void {
    const editor = createRuleEditor(rule, { onSave: actions.onSave, onCancel: () => leave(id), onTry: actions.onTry });
    edited = { id, editor };
    draw();
    editor.focus();
  }

  function leave(id: string): void {
    edited = undefined;
    draw();
    const button = [...card.node.querySelectorAll<HTMLElement>('[data-key]')].find(
      ({ dataset }) => dataset.key === (id === NEW ? 'add-rule' : `edit-${id}`),
    );
    (button ?? card.heading).focus();
  }

  function draw(): void {
    if (!shown) return;
    const { rules, settings } = shown;
    const { activeElement } = document;
    none.textContent = rules.rules.length === 0 && !edited ? say('noRules') : '';
    unreadable.textContent = rules.unreadable > 0 ? say('rulesUnreadable', rules.unreadable) : '';
    replaceContent(list, ...rules.rules.map((rule) => (edited?.id === rule.id ? open(edited.editor) : entry(rule, settings))));
    replaceContent(adding, edited?.id === NEW ? edited.editor.node : undefined);
    buttons.hidden = edited?.id === NEW;
    save.hidden = rules.rules.length === 0;
    // Somebody writes while another device changes a rule.
    if (edited?.editor.node.contains(activeElement) && activeElement instanceof HTMLElement) activeElement.focus();
  }

  const open = ({ node }: RuleEditor): HTMLElement => element('li', { className: 'entry editor' }, node);

  function entry(rule: PersonalRule, settings: Settings): HTMLElement {
    const { id, title, kind, tells, sites } = rule;
    const about = element('span', { className: 'hint' }, `${kindName(kind)} · ${sites ? sites.join(', ') : say('allSites')}`);
    const pattern = element('code', { dir: 'auto' }, tells.by === 'words' ? tells.pattern : tells.path);
    const control = createListedSwitch(
      `switch-${id}`,
      title,
      (on) => actions.onSwitch(rule, on),
      about,
      element('span', { className: 'hint' }, pattern),
    );
    control.show(isSwitchedOn(settings, EVERYWHERE, subjectOf(rule)), !isSettled(settings, EVERYWHERE, subjectOf(rule)));
    const button = (text: string, label: string, key: string, onclick: () => void): HTMLElement =>
      element('button', { type: 'button', className: 'quiet', 'aria-label': label, 'data-key': key, onclick }, text);
    return element(
      'li',
      { className: 'entry rule' },
      element('div', { className: 'entry-text' }, control.node),
      element(
        'div',
        { className: 'entry-buttons' },
        button(say('edit'), say('editRule', title), `edit-${id}`, () => edit(id, rule)),
        button(say('remove'), say('letGo', title), `remove-${id}`, () => actions.onRemove(rule)),
      ),
    );
  }

  return {
    node: card.node,
    close: () => edited && leave(edited.id),
    show(rules, settings) {
      const drawn = JSON.stringify([shown?.rules, shown?.settings]);
      shown = { rules, settings };
      // Nothing is replaced under the person's pointer without need.
      if (drawn !== JSON.stringify([rules, settings])) draw();
    },
  };
}
