import { isElement, isText, lastOf, nameOf, parentOf, previousOf } from './dom.ts';
import { isNamed, NOTE_TAG } from './own-tags.ts';

/** Only line breaks split a block; what stands before the text inside the same box decides. */
export function followsLineBreak(text: Text, box: Element): boolean {
  for (let node: Node | null = text; node && node !== box; node = parentOf(node)) {
    for (let before = previousOf(node); before; before = previousOf(before)) {
      if (endsWithLineBreak(before)) return true;
      if (isElement(before) ? !isNamed(before, NOTE_TAG) : isText(before) && /\S/.test(before.data)) return false;
    }
  }
  return false;
}

function endsWithLineBreak(node: Node): boolean {
  let last: Node | null = node;
  for (let inner: Node | null = node; inner; inner = lastOf(inner)) last = inner;
  return nameOf(last) === 'BR';
}
