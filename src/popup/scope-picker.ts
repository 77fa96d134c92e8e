/** Chooses what the switches below it change: this site, or all sites. */
import { element } from '../controls/element.ts';
import { STRINGS } from '../strings.ts';

export type ScopeName = 'site' | 'everywhere';

export interface ScopePicker {
  readonly node: HTMLElement;
  /** Shows which is chosen; where there is no site to choose for, says that the switches change all sites. */
  show(chosen: ScopeName, hasSite: boolean): void;
}

/** Makes the picker; `onPick` hears what the person chose. */
export function createScopePicker(onPick: (scope: ScopeName) => void): ScopePicker {
  const option = (scope: ScopeName, label: string) => {
    const radio = element('input', { type: 'radio', name: 'scope', value: scope, onchange: () => onPick(scope) });
    return { radio, node: element('label', {}, radio, element('span', {}, label)) };
  };
  const site = option('site', STRINGS.thisSite);
  const everywhere = option('everywhere', STRINGS.allSites);
  const legend = element('legend');
  const choice = element(
    'div',
    {},
    element('div', { className: 'segments' }, site.node, everywhere.node),
    element('p', { className: 'hint' }, STRINGS.inheritHint),
  );
  return {
    node: element('fieldset', { className: 'scope' }, legend, choice),
    show(chosen, hasSite) {
      legend.textContent = hasSite ? STRINGS.changesApply : STRINGS.changesApplyEverywhere;
      choice.hidden = !hasSite;
      site.radio.checked = chosen === 'site';
      everywhere.radio.checked = chosen === 'everywhere';
    },
  };
}
