/** What a page says about its reader: names and addresses, found in order to leave them out of reports. */
import { attributeOf, isText, nameOf } from '../text/dom.ts';
import { EMAIL, namesGreeted, wordsOfName } from './greetings.ts';

/** Words that may identify the person who reads a page, in lower case. */
export interface PersonalWords {
  /** Names, and the parts of addresses and user names: "jane", "doe". */
  readonly names: ReadonlySet<string>;
  /** Whole user names and the first parts of e-mail addresses: "jane.doe77". */
  readonly handles: ReadonlySet<string>;
}

const { getAttributeNames } = Element.prototype; // a form's fields can hide the form's own
const MOST_ELEMENTS = 20_000;
const MOST_LETTERS = 200_000;
const LONGEST_NAME = 60; // characters of a text or value that may be a name
const NAME_ATTRIBUTE =
  /(?:^|[-_:])(?:user|email|mail|login|(?:user|account|member|display|full|first|last|given|family|nick)[-_]?(?:name|id|mail))$/i;
const NAME_FIELD = /user|mail|login|name|account/i;
/** Elements whose class or id says that they hold a name. */
const NAME_HOLDER = /(?:user|account|member|display|profile|customer|subscriber)[-_]?(?:name|mail|email|label)/i;
/** Looks for the reader's names in a document: in attributes, in fields (never passwords), in greetings, in elements named for it. */
export function personalWordsIn(document: Document): PersonalWords {
  const found = new Collector();
  const elements = document.querySelectorAll('*');
  for (let at = 0; at < Math.min(elements.length, MOST_ELEMENTS); at++) {
    const element = elements[at];
    if (!element) continue;
    readAttributes(element, found);
    if (element instanceof HTMLInputElement) readField(element, found);
    else if (holdsName(element)) found.name(element.textContent ?? '');
  }
  if (document.body) readGreetings(document.body, found);
  return found;
}

/** What has been found. */
class Collector implements PersonalWords {
  readonly names = new Set<string>();
  readonly handles = new Set<string>();

  /** A name as people write it. */
  name(text: string): void {
    if (text.trim().length > LONGEST_NAME) return;
    if (text.includes('@')) this.handle(text);
    for (const word of wordsOfName(text)) this.names.add(word);
  }

  /** A user name or an address. */
  handle(text: string): void {
    const whole = (text.trim().split('@')[0] ?? '').toLowerCase();
    if (whole.length > LONGEST_NAME || wordsOfName(whole).length === 0) return;
    if (whole.length > 3) this.handles.add(whole);
    this.name(whole.replace(/\d+/g, ' '));
  }
}

function readAttributes(element: Element, found: Collector): void {
  for (const name of getAttributeNames.call(element)) {
    const value = attributeOf(element, name) ?? '';
    if (value.length > 5000 || value.startsWith('mailto:')) continue;
    if (value.includes('@') && name !== 'class') for (const [address] of value.matchAll(EMAIL)) found.handle(address);
    if (value.length <= LONGEST_NAME && NAME_ATTRIBUTE.test(name)) found.handle(value);
  }
}

function readField(field: HTMLInputElement, found: Collector): void {
  if (field.type === 'password' || field.type === 'hidden' || field.value === '') return;
  for (const [address] of field.value.slice(0, 5000).matchAll(EMAIL)) found.handle(address);
  const called = `${attributeOf(field, 'name')} ${attributeOf(field, 'id')} ${attributeOf(field, 'autocomplete')} ${field.type}`;
  if (/text|email/.test(field.type) && NAME_FIELD.test(called)) found.handle(field.value);
}

const holdsName = (element: Element): boolean =>
  NAME_HOLDER.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`) &&
  !/^(?:HTML|BODY|FORM|MAIN|ARTICLE)$/.test(nameOf(element));

/** The name may stand in the text after the greeting: "Signed in as <b>Jane</b>". */
function readGreetings(body: Element, found: Collector): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let letters = 0;
  let before = '';
  for (let node = walker.nextNode(); node && letters < MOST_LETTERS; node = walker.nextNode()) {
    const text = isText(node) ? node.data.replace(/\s+/g, ' ').trim() : '';
    if (text === '') continue;
    letters += text.length;
    for (const name of namesGreeted(text)) found.name(name);
    if (before.length <= LONGEST_NAME) for (const name of namesGreeted(`${before} ${text.slice(0, LONGEST_NAME)}`)) found.name(name);
    before = text;
  }
}
