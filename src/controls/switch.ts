/** One switch with its label: a native checkbox that looks and is announced as a switch. */
import { type Child, element } from './element.ts';

export interface Switch {
  readonly node: HTMLElement;
  /** Shows whether it is on, and whether it can be changed. Changes nothing else. */
  show(on: boolean, usable?: boolean): void;
}

/** Makes a switch; `onSwitch` hears what the person chose. `details` stand below the label. */
export function createSwitch(label: string, onSwitch: (on: boolean) => void, ...details: readonly Child[]): Switch {
  return assemble(element('span', { className: 'switch-text' }, element('span', {}, label), ...details), onSwitch);
}

/** The same for a list that is made anew when something in it changes: by its key, the keyboard finds it again (see `replaceContent`). */
export function createListedSwitch(key: string, label: string, onSwitch: (on: boolean) => void, ...details: readonly Child[]): Switch {
  const made = createSwitch(label, onSwitch, ...details);
  const box = made.node.querySelector('input');
  if (box) box.dataset.key = key;
  return made;
}

/** Makes a switch whose label is only heard, for a place where the eye reads it already. */
export function createBareSwitch(label: string, onSwitch: (on: boolean) => void): Switch {
  return assemble(element('span', { className: 'only-heard' }, label), onSwitch);
}

function assemble(label: HTMLElement, onSwitch: (on: boolean) => void): Switch {
  const box = element('input', { type: 'checkbox', role: 'switch' });
  box.addEventListener('change', () => onSwitch(box.checked));
  return {
    node: element('label', { className: 'switch' }, label, box),
    show(on, usable = true) {
      box.checked = on;
      box.disabled = !usable;
    },
  };
}
