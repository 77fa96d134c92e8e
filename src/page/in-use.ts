import { allIn, closestOf, documentOf, holds, isElement, nameOf, parentElementOf } from '../text/dom.ts';

const EDITOR = '[contenteditable]:not([contenteditable="false"])';
const WRITABLE = /^(text|email|search|tel|url|password|number)$/;

/** Whether a person is using a part of a page: it has the focus, a selection, typed text or a playing medium in it, or is edited. */
export function isInUse(part: Element | Text): boolean {
  const document = documentOf(part);
  if (document.designMode === 'on' || isSelected(part, document)) return true;
  const element = isElement(part) ? part : parentElementOf(part);
  if (element && closestOf(element, EDITOR)) return true;
  const { activeElement } = document;
  if (!isElement(part)) return activeElement !== null && /^(a|button)$/i.test(nameOf(activeElement)) && holds(activeElement, part);
  if (activeElement && activeElement !== document.body && holds(part, activeElement)) return true;
  return [...allIn(part, `input,textarea,audio,video,${EDITOR}`)].some(isActive);
}

/** To ask for the selection makes Chromium lay the page out, so it is only asked for once it has changed. */
let mayBeSelected = document.readyState !== 'loading';
addEventListener(
  'selectionchange',
  () => {
    mayBeSelected = true;
  },
  true,
);

function isSelected(part: Node, document: Document): boolean {
  if (!mayBeSelected) return false;
  const selection = document.getSelection();
  mayBeSelected = selection !== null && !selection.isCollapsed;
  return selection !== null && mayBeSelected && selection.getRangeAt(0).intersectsNode(part);
}

/** Browsers correct the values of other kinds of fields, so they tell nothing. */
function isActive(part: Element): boolean {
  if (part instanceof HTMLMediaElement) return !part.paused && !part.ended;
  if (part instanceof HTMLTextAreaElement || (part instanceof HTMLInputElement && WRITABLE.test(part.type))) {
    return part.value !== '' && part.value !== part.defaultValue;
  }
  return !(part instanceof HTMLInputElement);
}
