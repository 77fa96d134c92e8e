/** Chooses what becomes of a kind's messages. */
import type { Kind } from '../rules/kinds.ts';
import { MODES, type Mode } from '../settings/settings.ts';
import { kindName, modeName } from '../words/names.ts';
import { say } from '../words/say.ts';
import { element } from './element.ts';

export interface ModeSelect {
  readonly node: HTMLElement;
  /** Shows the mode, and whether it can be changed. */
  show(mode: Mode | null, usable: boolean): void;
}

/** Makes the choice; `onChoose` hears it, null being Unnag's own. */
export function createModeSelect(kind: Kind, onChoose: (mode: Mode | null) => void): ModeSelect {
  const select = element(
    'select',
    { 'aria-label': say('modeOfKind', kindName(kind)) },
    ...[null, ...MODES].map((mode) => element('option', { value: mode ?? '' }, modeName(mode))),
  );
  select.addEventListener('change', () => onChoose(MODES.find((mode) => mode === select.value) ?? null));
  return {
    node: element('label', { className: 'mode' }, element('span', {}, say('mode')), select),
    show(mode, usable) {
      select.value = mode ?? '';
      select.disabled = !usable;
    },
  };
}
