/** Chooses what the switches below it change: this site, or all sites. */
import { element } from '../controls/element.ts';
import type { Scope } from '../settings/choose.ts';
import { say } from '../words/say.ts';

export type ScopeName = 'site' | 'everywhere';

export interface ScopePicker {
  readonly node: HTMLElement;
  /** Shows which is chosen; where there is no site to choose for, says that the switches change all sites. */
  show(chosen: ScopeName, site: Scope | undefined): void;
}

/** Makes the picker; `onPick` hears what the person chose. */
export function createScopePicker(onPick: (scope: ScopeName) => void): ScopePicker {
  const option = (scope: ScopeName) => {
    const radio = element('input', { type: 'radio', name: 'scope', value: scope, onchange: () => onPick(scope) });
    const label = element('span', { dir: 'auto' });
    return { radio, label, node: element('label', {}, radio, label) };
  };
  const site = option('site');
  const everywhere = option('everywhere');
  everywhere.label.textContent = say('allSites');
  const legend = element('legend');
  const choice = element(
    'div',
    {},
    element('div', { className: 'segments' }, site.node, everywhere.node),
    element('p', { className: 'hint' }, say('inheritHint')),
  );
  return {
    node: element('fieldset', { className: 'scope' }, legend, choice),
    show(chosen, ofPage) {
      legend.textContent = ofPage ? say('changesApply') : say('changesApplyEverywhere');
      choice.hidden = !ofPage;
      site.label.textContent = ofPage && !ofPage.everywhere ? ofPage.host : '';
      site.radio.checked = chosen === 'site';
      everywhere.radio.checked = chosen === 'everywhere';
    },
  };
}
