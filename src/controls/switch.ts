/** One switch with its label: a native checkbox that looks and is announced as a switch. */
import { type Child, element } from './element.ts';

export interface Switch {
  readonly node: HTMLElement;
  /** Shows whether it is on, and whether it can be changed. Changes nothing else. */
  show(on: boolean, usable?: boolean): void;
}

/** Makes a switch; `onSwitch` hears what the person chose. `details` stand below the label. */
export function createSwitch(label: string, onSwitch: (on: boolean) => void, ...details: readonly Child[]): Switch {
  const box = element('input', { type: 'checkbox', role: 'switch' });
  box.addEventListener('change', () => onSwitch(box.checked));
  const text = element('span', { className: 'switch-text' }, element('span', { className: 'switch-label' }, label), ...details);
  const node = element('label', { className: 'switch' }, text, box);
  return {
    node,
    show(on, usable = true) {
      box.checked = on;
      box.disabled = !usable;
    },
  };
}
