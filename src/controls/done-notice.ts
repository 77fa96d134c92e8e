/** Says what was done, and takes it back on demand. */
import { say } from '../words/say.ts';
import { element } from './element.ts';

export interface DoneNotice {
  readonly node: HTMLElement;
  /** Says a sentence; with `undo`, offers to take back what it tells of. */
  tell(sentence: string, undo?: () => void): void;
  /** Takes the keyboard to the notice, after what had it has gone: the way back is next. */
  focus(): void;
}

/** Makes the notice: nothing to be seen until something is told. */
export function createDoneNotice(): DoneNotice {
  const sentence = element('p', { role: 'status', tabIndex: -1 });
  let takeBack: (() => void) | undefined;
  const button = element('button', { type: 'button', className: 'quiet', onclick: () => takeBack?.() }, say('undo'));
  const node = element('div', { className: 'done' }, sentence, button);
  const tell = (text: string, undo?: () => void): void => {
    const hadKeyboard = document.activeElement === button;
    sentence.textContent = text;
    takeBack = undo;
    button.hidden = !undo;
    node.classList.toggle('empty', text === '');
    if (hadKeyboard && !undo) sentence.focus();
  };
  tell('');
  return { node, tell, focus: () => sentence.focus() };
}
