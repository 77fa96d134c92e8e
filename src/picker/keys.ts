/** The keyboard belongs to the picker as long as it lies over the page. */
import type { Overlay } from './overlay.ts';

export interface KeyActions {
  /** Gives what the person deals with now: the bar, the panel or a notice. */
  card(): { readonly node: HTMLElement; focus(): void } | null;
  onEscape(): void;
  /** Any other key. Tells whether it meant something. */
  onKey(event: KeyboardEvent): boolean;
}

export interface Keys {
  /** Calls back when no key is pressed any more, or soon after; at once where none is. */
  whenLetGo(then: () => void): void;
}

const LONGEST_PRESS = 1000; // ms for which a key is waited for to be let go

/**
 * Listens to keys in the layer over a page, and in the page, which may have taken the keyboard.
 * @param signal ends it
 */
export function followKeys(overlay: Overlay, page: Document, actions: KeyActions, signal: AbortSignal): Keys {
  const { document: layer } = overlay;
  const held = new Set<string>();
  const handle = (event: KeyboardEvent): boolean => {
    if (!event.isTrusted) return false;
    if (event.key === 'Escape') actions.onEscape();
    else if (event.key === 'Tab') goRound(actions.card()?.node, event.shiftKey ? -1 : 1);
    else return actions.onKey(event);
    event.preventDefault();
    return true;
  };
  layer.addEventListener('keyup', ({ code }) => held.delete(code), { signal, capture: true });
  layer.addEventListener(
    'keydown',
    (event) => {
      held.add(event.code);
      handle(event);
    },
    { signal },
  );
  const onPageKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    handle(event);
    actions.card()?.focus();
  };
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    page.defaultView?.addEventListener(type, onPageKey, { signal, capture: true });
  }
  return {
    whenLetGo(then) {
      if (held.size === 0) {
        then();
        return;
      }
      layer.addEventListener('keyup', then, { once: true });
      setTimeout(then, LONGEST_PRESS);
    },
  };
}

/** Takes the keyboard to the next control; after the last comes the first, because beyond them is the page. */
function goRound(card: HTMLElement | undefined, by: number): void {
  const controls = [...(card?.querySelectorAll<HTMLElement>('button,select,input') ?? [])].filter(isOnTheWay);
  const at = controls.findIndex((control) => control.matches(':focus'));
  controls[(at + by + controls.length) % controls.length]?.focus();
}

/** Of the choices of which one is taken, only that one is on the way; arrow keys lead to the others. */
const isOnTheWay = (control: HTMLElement): boolean =>
  control.checkVisibility() && !(control.matches('[type=radio]') && !(control as HTMLInputElement).checked);
