/** Runs in a page of its own: builds random pages in it, lets Unnag work on them while they change, and checks what must hold. */
import fc from 'fast-check';
import { readPageFacts } from '../../src/article/page-facts.ts';
import { judge } from '../../src/judge/judge.ts';
import { vocabularyOf } from '../../src/judge/vocabulary.ts';
import { PageSession } from '../../src/page/session.ts';
import { RULES } from '../../src/rules/built-in-rules.ts';
import { KINDS } from '../../src/rules/kinds.ts';
import { settingsFor } from '../../src/settings/settings.ts';
import { survey } from '../../src/text/survey.ts';
import { type Change, OWN, type RandomPage, randomPages } from './fuzzing-pages.ts';

/** What a test calls in the page. */
export interface Fuzzing {
  /** The page that is being tried, as JSON. */
  current: string;
  /** @returns '' where everything held; else the smallest page that was found and the seed that leads to it. */
  run(seed: number, pages: number): Promise<string>;
}

const vocabulary = vocabularyOf(ENGLISH_LEXICON, null);

const called: Fuzzing = {
  current: '',
  async run(seed, pages) {
    let withMessages = 0;
    const holds = fc.asyncProperty(randomPages, async (page) => {
      this.current = JSON.stringify(page);
      if (await check(page)) withMessages++;
    });
    const { failed, counterexample, errorInstance, counterexamplePath, numShrinks } = await fc.check(holds, {
      seed,
      numRuns: pages,
      // Looking for the smallest page can take long.
      interruptAfterTimeLimit: 40_000,
      markInterruptAsFailure: true,
    });
    if (failed) {
      const error = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
      const found = JSON.stringify(counterexample?.[0] ?? this.current);
      return `seed ${seed}, path ${counterexamplePath}, shrunk ${numShrinks} times\n${error}\n${found}`;
    }
    return withMessages * 2 >= pages ? '' : `Unnag found messages in only ${withMessages} of ${pages} pages, so this shows little.`;
  },
};

/** @returns whether there was a message to conceal */
async function check({ html, mode, changes }: RandomPage): Promise<boolean> {
  document.documentElement.innerHTML = html;
  const twin = document.implementation.createHTMLDocument();
  twin.documentElement.lang = document.documentElement.lang;
  twin.documentElement.innerHTML = html;
  const live = nodesOf(document);
  const without = nodesOf(twin);
  const modes = mode === 'automatic' ? {} : Object.fromEntries(KINDS.map((kind) => [kind, mode]));
  const settings = settingsFor({ everywhere: { modes }, sites: {} }, 'paper.example');
  const session = new PageSession(
    document,
    settings,
    { get: async () => ({}) },
    () => undefined,
    () => undefined,
  );
  session.reader.finish();
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  look(session, observer);
  const { length } = session.report().messages;
  expectArticle(live);
  for (const [number, change] of changes.entries()) {
    if (number === changes.length >> 1) session.messages.settle();
    observer.takeRecords();
    act(change, document, live);
    act(change, twin, without);
    const records = observer.takeRecords();
    await Promise.resolve(); // those who watch get to see it
    // Nothing follows names alone: they count from when something changes around them.
    if (change.what === 'name') session.reader.changedAnywhere();
    else session.reader.changed(records, false);
    look(session, observer);
    expectArticle(live);
  }
  observer.disconnect();
  expectSame('verdicts of the changed page and of a fresh copy', verdictsOf(session), freshVerdicts(twin));
  session.restore();
  expectRestored(
    twin,
    changes.some(({ what }) => ATTRIBUTES.has(what)),
  );
  return length > 0;
}

function look(session: PageSession, observer: MutationObserver): void {
  const steps = session.look();
  while (!steps.next().done);
  observer.takeRecords(); // what Unnag changed itself
}

function nodesOf(page: Document): Node[] {
  const nodes: Node[] = [];
  const walker = page.createTreeWalker(page.body);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

const styleOf = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'style')?.get as (this: HTMLElement) => CSSStyleDeclaration;
const inside = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
const { insertBefore, cloneNode, contains } = Node.prototype;
const { setAttribute, getAttribute, append, remove } = Element.prototype;
const textOf = (node: Node): string => Reflect.get(Node.prototype, 'textContent', node) ?? '';
const parentOf = (node: Node): HTMLElement | null => Reflect.get(Node.prototype, 'parentElement', node);

/** A paragraph of the article's own: what is put into it is one text with it. */
const isOwn = (node: Node): boolean => textOf(node).includes(OWN) && node.childNodes.length === 1;

/** Makes a change with what the browser has, because fields can hide the properties of their form. */
function act({ what, node, other, html }: Change, page: Document, nodes: readonly Node[]): void {
  const one = nodes[node % nodes.length];
  const two = nodes[other % nodes.length];
  if (!one || !two) return;
  const put = (added: Node, before: Node): void => {
    const parent: Node | null = Reflect.get(Node.prototype, 'parentNode', before);
    if (parent && !isOwn(parent)) insertBefore.call(parent, added, before);
  };
  const fragment = page.createRange().createContextualFragment(html);
  if (what === 'insert') put(fragment, one);
  // What a page moves into an offer is part of it.
  else if (what === 'move' && !contains.call(one, two) && !textOf(one).includes(OWN)) put(one, two);
  else if (what === 'copy') put(cloneNode.call(one, true), two);
  else if (what === 'write' && one instanceof CharacterData) one.data = html.slice(0, 80);
  else if (what === 'remove' && one instanceof CharacterData) one.remove();
  if (!(one instanceof HTMLElement)) return;
  if (what === 'append' && !isOwn(one)) append.call(one, fragment);
  else if (what === 'remove') remove.call(one);
  else if (what === 'style') styleOf.call(one).setProperty('color', 'green');
  else if (what === 'show') styleOf.call(one).setProperty('display', 'block', node % 2 ? 'important' : '');
  else if (what === 'restyle') setAttribute.call(one, 'style', 'COLOR:#123; display:inline');
  else if (what === 'name') setAttribute.call(one, 'class', node % 2 ? 'paywall' : 'story');
  // As sites do that store what they have drawn, and draw it again.
  else if (what === 'rewrite') inside?.set?.call(one, inside.get?.call(one));
  // Chromium writes the attribute only when it is read; its place among the others must not depend on who reads first.
  getAttribute.call(one, 'style');
}

/** None of the article's own paragraphs is concealed, nor what holds all of the page. */
function expectArticle(nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (!(node instanceof Text) || !node.data.startsWith(OWN) || !node.isConnected) continue;
    for (let each = parentOf(node); each; each = parentOf(each)) {
      if (!/--unnag/.test(getAttribute.call(each, 'style') ?? '')) continue;
      throw new Error(`The article's own text is concealed by a ${each.tagName}: ${node.data}`);
    }
  }
}

const verdictsOf = (session: PageSession): string =>
  session
    .report()
    .messages.map(({ rule, text }) => `${rule}: ${text}`)
    .sort()
    .join('\n');

function freshVerdicts(page: Document): string {
  const { body } = page.cloneNode(true) as Document;
  const off = RULES.filter((rule) => !isDefault(rule));
  const { widgets } = judge(survey(body), readPageFacts(page, location.href), RULES.filter(isDefault), vocabulary, null, off);
  return widgets
    .map(({ rule, blocks }) => {
      const text = blocks
        .map((block) => block.text)
        .join(' ')
        .slice(0, 300);
      return `${rule.id}: ${text}`;
    })
    .sort()
    .join('\n');
}

const defaults = settingsFor({ everywhere: {}, sites: {} }, '');
const isDefault = (rule: (typeof RULES)[number]): boolean => defaults.isOn(rule);

function expectSame(what: string, one: string, other: string): void {
  if (one !== other) throw new Error(`The ${what} differ:\n${one}\n---\n${other}`);
}

const ATTRIBUTES: ReadonlySet<Change['what']> = new Set(['style', 'show', 'restyle', 'name']);

/**
 * Byte for byte. Where the page gave an element a style of its own meanwhile, nobody can tell at which place among its
 * attributes it would stand without Unnag.
 */
function expectRestored(twin: Document, freely: boolean): void {
  if (freely && document.documentElement.isEqualNode(twin.documentElement)) return;
  expectSame('pages with Unnag switched off and without Unnag', document.documentElement.outerHTML, twin.documentElement.outerHTML);
}

declare global {
  var fuzzing: Fuzzing;
}
globalThis.fuzzing = called;
