// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { composedWalk } from '../../../src/text/composed-walk.ts';
import { elementAround, holds, innerTreesIn, isInDocument, outerOf } from '../../../src/text/inner-trees.ts';
import { survey } from '../../../src/text/survey.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** Puts markup into the body and gives its first element with a certain name. */
function put(html: string, name: string): Element {
  document.body.innerHTML = html;
  return one(document.body, name);
}

function one(part: ParentNode, selector: string): Element {
  const found = part.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function attach(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

function fill(frame: Element, html: string): HTMLElement {
  const body = (frame as HTMLIFrameElement).contentDocument?.body;
  if (!body) throw new Error('The frame has no document.');
  body.innerHTML = html;
  return body;
}

const trees = () => innerTreesIn(document.body);
const read = () => survey(document.body, trees());
const texts = () => read().blocks.map((block) => block.text);

it('what stands in a shadow root is read before the children of its element', () => {
  attach(put('<p>One</p><x-box><p>Four</p></x-box><p>Five</p>', 'x-box'), '<p>Two</p><div>Three<slot></slot></div>');
  expect(texts()).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
});

it('what stands in a frame is read where the frame stands, and in the frame’s own box', () => {
  const frame = put('<p>One</p><div><iframe class="offer"></iframe></div><p>Four</p>', 'iframe');
  fill(frame, 'Two<p>Three</p>');
  expect(texts()).toEqual(['One', 'Two', 'Three', 'Four']);
  const [, two, three] = read().blocks;
  expect(two?.box).toMatchObject({ element: frame, names: 'offer', start: 1, end: 3 });
  expect(three?.box.parent).toBe(two?.box);
});

it('trees within each other are read, down to the third', () => {
  const first = fill(put('<iframe></iframe>', 'iframe'), '<p>One</p><x-a></x-a><p>Five</p>');
  const second = attach(one(first, 'x-a'), '<p>Two</p><x-b></x-b><p>Four</p>');
  const third = attach(one(second, 'x-b'), '<p>Three</p><x-c></x-c>');
  attach(one(third, 'x-c'), '<p>Too deep</p>');
  expect(texts()).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
});

it('closed shadow roots, and what is left out when nothing else is asked for, are not read', () => {
  attach(put('<p>One</p><x-box></x-box>', 'x-box'), '<p>Two</p>', 'closed');
  expect(texts()).toEqual(['One']);
  attach(put('<p>One</p><x-box></x-box>', 'x-box'), '<p>Two</p>');
  expect(survey(document.body).blocks.map((block) => block.text)).toEqual(['One']);
});

it('frames that are edited, and what stands in a frame’s element for browsers without frames, are not read', () => {
  const frame = put('<p>One</p><iframe>Fallback</iframe>', 'iframe');
  const body = fill(frame, '<p>A letter</p>');
  body.ownerDocument.designMode = 'on';
  expect(texts()).toEqual(['One']);
});

it('no more than fifty shadow roots and ten frames are read', () => {
  document.body.innerHTML = '<x-box></x-box>'.repeat(60) + '<iframe></iframe>'.repeat(12);
  for (const host of document.querySelectorAll('x-box')) attach(host, '<p>Root</p>');
  for (const frame of document.querySelectorAll('iframe')) fill(frame, '<p>Frame</p>');
  const found = texts();
  expect(found.filter((text) => text === 'Root')).toHaveLength(50);
  expect(found.filter((text) => text === 'Frame')).toHaveLength(10);
});

it('line breaks part the lines in a tree, and fields count for the boxes around it', () => {
  const host = put('<section><x-box></x-box></section>', 'x-box');
  attach(host, '<p>One<br>Two</p><input>');
  const { blocks, boxes } = read();
  expect(blocks.map((block) => block.text)).toEqual(['One', 'Two']);
  expect(boxes.find(({ tag }) => tag === 'SECTION')?.fields).toBe(1);
});

it('a walk goes back over the same texts', () => {
  const body = fill(put('<p>One</p><iframe></iframe><p>Five</p>', 'iframe'), '<p>Two</p><x-box>Four</x-box>');
  attach(one(body, 'x-box'), '<p>Three</p>');
  const walk = composedWalk(document.body);
  const forward: string[] = [];
  while (walk.nextNode()) forward.push(walk.currentNode.nodeValue ?? '');
  const back: string[] = [walk.currentNode.nodeValue ?? ''];
  while (walk.previousNode()) back.unshift(walk.currentNode.nodeValue ?? '');
  expect(forward).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  expect(back).toEqual(forward);
});

it('a node stands in all that is around it, across the borders of trees', () => {
  const frame = put('<div id="other"></div><section><iframe></iframe></section>', 'iframe');
  const host = one(fill(frame, '<x-box></x-box>'), 'x-box');
  const root = attach(host, '<p>Text</p>');
  const paragraph = one(root, 'p');
  for (const outer of [document, document.body, one(document.body, 'section'), frame, host, root, paragraph]) {
    expect(holds(outer, paragraph)).toBe(true);
  }
  expect(holds(one(document.body, '#other'), paragraph)).toBe(false);
  expect(holds(paragraph, host)).toBe(false);
  expect(outerOf(root)).toBe(host);
  expect(elementAround(paragraph)).toBe(host);
  expect(elementAround(host.ownerDocument.documentElement)).toBe(frame);
});

it('what was in a frame that is gone is in no page', () => {
  const frame = put('<iframe></iframe>', 'iframe');
  const paragraph = one(fill(frame, '<p>Text</p>'), 'p');
  expect(isInDocument(paragraph)).toBe(true);
  frame.remove();
  expect(isInDocument(paragraph)).toBe(false);
});
