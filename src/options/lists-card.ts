/** Lists of rules: added from a file or an address, looked for, switched, removed, and brought back. */
import { createCard } from '../controls/card.ts';
import { element, replaceContent } from '../controls/element.ts';
import { createListedSwitch } from '../controls/switch.ts';
import { isToCome } from '../settings/exported-lists.ts';
import type { RuleList } from '../settings/rule-lists.ts';
import { say } from '../words/say.ts';

export interface ListsCard {
  readonly node: HTMLElement;
  show(lists: readonly RuleList[]): void;
}

export interface ListsActions {
  /** The person wants a list from an address; answers whether it was added. */
  onSubscribe(address: string): Promise<boolean>;
  onImport(file: File): void;
  onSwitch(list: RuleList, on: boolean): void;
  onCheck(list: RuleList): void;
  onRemove(list: RuleList): void;
}

/** Makes the card. */
export function createListsCard(actions: ListsActions): ListsCard {
  let drawn = '';
  const list = element('ul');
  const address = element('input', {
    type: 'text',
    inputMode: 'url',
    spellcheck: false,
    autocapitalize: 'off',
    dir: 'ltr',
    placeholder: 'https://example.com/rules.json',
  });
  const subscribe = (event: Event): void => {
    event.preventDefault();
    actions.onSubscribe(address.value).then((added) => {
      if (added) address.value = '';
    });
  };
  const subscribing = element(
    'form',
    { className: 'row', onsubmit: subscribe },
    element('label', { className: 'field' }, element('span', {}, say('listAddress')), address),
    element('button', { type: 'submit', className: 'quiet' }, say('subscribe')),
  );
  const picker = element('input', { type: 'file', accept: '.json,application/json', hidden: true, id: 'list-file' });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file) actions.onImport(file);
    // The same file can be chosen again, once it has been mended.
    picker.value = '';
  });
  const importing = element('button', { type: 'button', className: 'quiet', onclick: () => picker.click() }, say('importList'));
  const hint = element('p', { className: 'hint' }, say('listsHint'));

  const entry = (each: RuleList): HTMLElement => {
    const { id, title, on, from, rules, updated, problem } = each;
    const date = new Date(updated).toLocaleDateString(say('language'), { dateStyle: 'medium' });
    const place = 'url' in from ? from.url : from.file;
    const known = isToCome(each) ? [place] : [say('listRules', rules.length), say('listFrom', place, date)];
    const about = known.map((text) => element('span', { className: 'hint' }, text));
    const control = createListedSwitch(`switch-${id}`, title, (wanted) => actions.onSwitch(each, wanted), ...about);
    control.show(on);
    const button = (text: string, label: string, key: string, onclick: () => void): HTMLElement =>
      element('button', { type: 'button', className: 'quiet', 'aria-label': label, 'data-key': `${key}-${id}`, onclick }, text);
    return element(
      'li',
      { className: 'entry rule' },
      element(
        'div',
        { className: 'entry-text' },
        control.node,
        isToCome(each) && 'url' in from ? element('p', { className: 'mistake' }, say('listToCome', new URL(from.url).hostname)) : undefined,
        problem === '' || isToCome(each) ? undefined : element('p', { className: 'mistake' }, say('listProblem', problem)),
      ),
      element(
        'div',
        { className: 'entry-buttons' },
        'url' in from ? button(say('checkList'), say('checkListLabel', title), 'check', () => actions.onCheck(each)) : undefined,
        button(say('remove'), say('letGo', title), 'remove', () => actions.onRemove(each)),
      ),
    );
  };

  return {
    node: createCard(say('listsHeading'), hint, list, subscribing, element('div', { className: 'row' }, importing, picker)).node,
    show(lists) {
      const wanted = JSON.stringify(lists);
      if (wanted === drawn) return;
      drawn = wanted;
      replaceContent(list, ...lists.map(entry));
    },
  };
}
