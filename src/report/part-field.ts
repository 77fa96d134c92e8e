/** One part of a report: a switch that says whether it goes along, and the field with what it says. */
import { element } from '../controls/element.ts';
import { createSwitch } from '../controls/switch.ts';
import { say, type Words } from '../words/say.ts';
import type { Part } from './parts.ts';

export interface PartField {
  readonly node: HTMLElement;
  readonly part: Part;
  /** What goes along; undefined where the part was left out. */
  readonly value: string | undefined;
}

/** How a part is shown: its name, a hint, and its rows where it may have several lines. `left out`: it goes only if the person wants it to. */
interface Manner {
  readonly name: Words;
  readonly hint?: Words;
  readonly rows?: number;
  readonly leftOut?: true;
  /** Not in the person's language, but as developers write. */
  readonly technical?: true;
}

const MANNERS: Readonly<Record<Part, Manner>> = {
  site: { name: 'partSite', technical: true },
  path: { name: 'partPath', technical: true },
  query: { name: 'partQuery', hint: 'partQueryHint', technical: true, leftOut: true },
  text: { name: 'partText', rows: 4 },
  outline: { name: 'partOutline', hint: 'partOutlineHint', rows: 10, technical: true },
  language: { name: 'partLanguage', technical: true },
  version: { name: 'partVersion', technical: true },
  browser: { name: 'partBrowser', technical: true },
  rule: { name: 'partRule', technical: true },
  reasons: { name: 'partReasons', rows: 2, technical: true },
  comment: { name: 'partComment', rows: 3 },
};

/** Makes the field of a part; `onChange` is called when it says something else, or is left out or put back. */
export function createPartField(part: Part, value: string, onChange: () => void): PartField {
  const { name, hint, rows, leftOut = false, technical = false } = MANNERS[part];
  const hintId = `hint-${part}`;
  const common = {
    value,
    dir: technical ? 'ltr' : 'auto',
    spellcheck: !technical,
    'aria-label': say(name),
    ...(hint ? { 'aria-describedby': hintId } : {}),
  };
  const field = rows === undefined ? element('input', { type: 'text', ...common }) : element('textarea', { rows, ...common });
  field.classList.toggle('technical', technical);
  field.addEventListener('input', onChange);
  let goes = !leftOut;
  const show = (): void => {
    field.hidden = !goes;
    control.show(goes);
  };
  const control = createSwitch(say(name), (on) => {
    goes = on;
    show();
    onChange();
  });
  const explained = hint ? element('p', { className: 'hint', id: hintId }, say(hint)) : undefined;
  const node = element('div', { className: rows !== undefined || leftOut ? 'part wide' : 'part' }, control.node, explained, field);
  show();
  return {
    node,
    part,
    get value() {
      return goes ? field.value : undefined;
    },
  };
}
