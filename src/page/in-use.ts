import { allIn, closestOf, documentOf, isElement, isHtml, nameOf, parentElementOf } from '../text/dom.ts';
import { documentIn, elementAround, frameOf, holds, type InnerTree, innerTreesIn, isFrame, shadowOf, topOf } from '../text/inner-trees.ts';

const EDITOR = '[contenteditable]:not([contenteditable="false"])';
const { getSelection } = Document.prototype;
/** What a person has filled: some pages make what is typed the value that a field had from the beginning. */
const TOUCHED = ':user-valid,:user-invalid';
const WRITABLE = /^(text|email|search|tel|url|password|number)$/;

/** Whether a person is using a part of a page: it has the focus, a selection, typed text or a playing medium in it, or is edited. */
export function isInUse(part: Element | Text): boolean {
  const own = documentOf(part);
  const trees = isElement(part) ? [...innerTreesIn(part).values()] : [];
  if ([own, ...trees.map(documentOf)].some((each) => each.designMode === 'on' || isSelected(part, each, trees))) return true;
  const element = isElement(part) ? part : parentElementOf(part);
  for (let each = element; each; each = elementAround(topOf(each))) if (closestOf(each, EDITOR)) return true;
  const active = activeIn(pageOf(own));
  if (!isElement(part)) return active !== null && /^(a|button)$/i.test(nameOf(active)) && holds(active, part);
  if (active && active !== own.body && holds(part, active)) return true;
  return [part, ...trees].some((tree) => [...allIn(tree, `input,textarea,audio,video,${EDITOR}`)].some(isActive));
}

/** The outermost document around another. */
function pageOf(document: Document): Document {
  const frame = frameOf(document);
  return frame ? pageOf(documentOf(frame)) : document;
}

/** The element that has the focus, down to what is focused in a shadow root or a frame. */
function activeIn(page: Document): Element | null {
  let active = page.activeElement;
  for (let inner: Element | null | undefined = active; inner; ) {
    active = inner;
    inner = (shadowOf(inner) ?? (isFrame(inner) ? documentIn(inner) : null))?.activeElement;
  }
  return active;
}

/** To ask for the selection makes Chromium lay the page out, so it is only asked for once it has changed; in frames, always. */
let mayBeSelected = document.readyState !== 'loading';
addEventListener(
  'selectionchange',
  () => {
    mayBeSelected = true;
  },
  true,
);

function isSelected(part: Node, inDocument: Document, trees: readonly InnerTree[]): boolean {
  if (!mayBeSelected && inDocument === document) return false;
  const selection = getSelection.call(inDocument);
  if (!selection) return false;
  // A browser tells what is selected within shadow roots only of those that it is asked about.
  const shadowRoots = [topOf(part), ...trees].filter((tree): tree is ShadowRoot => 'host' in tree);
  const composed = shadowRoots.length > 0 ? selection.getComposedRanges?.({ shadowRoots }) : undefined;
  if (composed?.some((range) => !range.collapsed && (holds(part, range.startContainer) || holds(part, range.endContainer)))) return true;
  const isOne = !selection.isCollapsed;
  // What is selected in a shadow root looks like an empty selection at the element that has it.
  const { anchorNode } = selection;
  if (inDocument === document) mayBeSelected = isOne || (anchorNode !== null && isElement(anchorNode));
  return isOne && selection.getRangeAt(0).intersectsNode(part);
}

/** Browsers correct the values of other kinds of fields, so they tell nothing. */
function isActive(part: Element): boolean {
  const name = isHtml(part) ? nameOf(part).toLowerCase() : '';
  if (name === 'audio' || name === 'video') {
    const medium = part as HTMLMediaElement;
    return !medium.paused && !medium.ended;
  }
  if (name !== 'input' && name !== 'textarea') return true;
  const field = part as HTMLInputElement | HTMLTextAreaElement;
  return (
    (name === 'textarea' || WRITABLE.test(field.type)) &&
    field.value !== '' &&
    (field.value !== field.defaultValue || field.matches(TOUCHED))
  );
}
