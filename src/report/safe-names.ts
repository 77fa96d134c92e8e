/** Which of the names that developers gave to elements can stand in a report. */
import { readNames } from '../text/names.ts';
import type { PersonalWords } from './personal-words.ts';
import { isPersonal } from './redact.ts';

const MOST_NAMES = 12;
const LONGEST_NAME = 80; // characters; longer ones are made of content
const LONGEST_PART = 30;
/** After these, what follows may name a person: `user-jane`. */
const PERSON = /^(?:users?|username|uid|author|byline|members?|profile|accounts?|customer|visitor|reader|subscriber|people|person|id)$/i;
/** After these, what follows was made by a machine: `css-1q2w3e`. */
const MACHINE = /^(?:css|sc|jsx|jss|svelte|emotion|styled|tw|hash)$/i;
/** Ordinary parts of names that may follow a person's. */
const ORDINARY = new Set(
  `icon box menu link links name avatar info panel wrapper wrap container list item button btn title text header image img nav bar area
  dropdown status logged in out state is has content block section modal page card row col inner outer main small large top bottom left
  right sm md lg xl the this`.split(/\s+/),
);

/**
 * The class names or ids that say what an element is: words, as developers write them. Tokens, numbers, names of people and what may be
 * one are taken out; of a name of several parts, the good parts stay: `user-jane-box` becomes `user-box`.
 * @param names separated by spaces, as in a class attribute
 */
export function safeNames(names: string, personal: PersonalWords): string {
  const safe = new Set<string>();
  for (const name of names.slice(0, 2000).split(/\s+/)) {
    const kept = name.length <= LONGEST_NAME && !name.includes('@') ? safeName(name, personal) : '';
    if (kept !== '') safe.add(kept);
    if (safe.size === MOST_NAMES) break;
  }
  return [...safe].join(' ');
}

function safeName(name: string, personal: PersonalWords): string {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  let before = '';
  const good = parts.filter((part) => {
    const follows = before;
    before = MACHINE.test(part) || PERSON.test(part) ? part : PERSON.test(before) ? before : '';
    if (MACHINE.test(part) || MACHINE.test(follows) || isPersonal(part, personal)) return false;
    if (PERSON.test(follows) && !ORDINARY.has(part.toLowerCase()) && readNames(part) === 0) return false;
    return isWordLike(part);
  });
  return good.length === parts.length ? name.replace(/[^\w:./-]/g, '') : good.join('-');
}

/** Whether a part of a name reads like words: `Card`, `signUpForm`, `col2`; not `bdVaJa`, `x7f3`. */
function isWordLike(part: string): boolean {
  if (/^\d{1,2}$/.test(part)) return true;
  if (part.length > LONGEST_PART || !/^[A-Za-z]+\d{0,2}$/.test(part)) return false;
  const words = part.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  if (words.length > 1 && words.join('').length / words.length < 3) return false;
  return (
    words.length <= 5 &&
    words.every((word) => word.length <= 20 && !/[^aeiouy]{6}/i.test(word) && (word.length <= 4 || /[aeiouy]/i.test(word)))
  );
}
