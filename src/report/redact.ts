/** Takes out of texts and paths what may identify a person. */
import { EMAIL, namesGreeted, wordsOfName } from './greetings.ts';
import type { PersonalWords } from './personal-words.ts';

/** What stands where something was taken out. */
export const TAKEN_OUT = { email: '[e-mail]', link: '[link]', number: '[number]', name: '[name]', token: '[…]' } as const;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S{1,2000}/giu;
const PHONE = /\+?\d(?:[\s()./-]{0,3}\d){6,17}/g;
const DIGITS = /\d{5,}/g;
const TOKEN = /[A-Za-z0-9_+/=-]{8,}/g;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[._-][\p{L}\p{M}\p{N}]+)*/gu;
const LEAST_CHANGES = 3;
const LONG = 20; // characters from which on a mixture of capitals and small letters is no word

/**
 * Whether something looks made by a machine: a hash, an id, base64. Words change from letters to digits once or twice
 * ("covid19"), and hardly have capitals inside.
 */
export function isToken(text: string): boolean {
  if (text.length < 8) return false;
  const letters = text.replace(/[^A-Za-z0-9]/g, '');
  const changes = letters.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  if (changes >= LEAST_CHANGES) return true;
  return letters.length >= LONG && (letters.match(/[a-z](?=[A-Z])/g)?.length ?? 0) >= LEAST_CHANGES && !/[-_]/.test(text);
}

/** A text without e-mail addresses, telephone numbers, addresses of pages, long tokens and the reader's names. */
export function redact(text: string, personal: PersonalWords): string {
  const greeted = new Set(namesGreeted(text).flatMap(wordsOfName));
  return text
    .replace(EMAIL, TAKEN_OUT.email)
    .replace(ADDRESS, TAKEN_OUT.link)
    .replace(TOKEN, (token) => (isToken(token) ? TAKEN_OUT.token : token))
    .replace(PHONE, TAKEN_OUT.number)
    .replace(DIGITS, TAKEN_OUT.number)
    .replace(WORD, (word) => (namesReader(word, personal, greeted) ? TAKEN_OUT.name : word));
}

/** Names count where they are written as names are: with a capital, or in a script without capitals. */
function namesReader(word: string, { names, handles }: PersonalWords, greeted: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (handles.has(lower)) return true;
  const written = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
  if (!written) return false;
  return lower.split(/[._-]+/).some((part) => names.has(part) || greeted.has(part));
}

const PERSON = /^(?:users?|profiles?|members?|accounts?|u|people|customers?|my)$/i;
const LONGEST_NUMBER = 8; // digits; longer ones may number people

/** A path without session ids, tokens and the reader's names; `…` stands where something was taken out. */
export function redactPath(path: string, personal: PersonalWords): string {
  const segments = path.split('/').map((segment) => decode(segment.split(';')[0] ?? ''));
  return segments
    .map((segment, at) => {
      const before = segments[at - 1] ?? '';
      if (segment === '' || segment.includes('@') || (PERSON.test(before) && /\d|[^a-z-]/.test(segment))) return segment === '' ? '' : '…';
      const parts = segment.split(/([-_.~+\s])/).map((part) => (isPersonal(part, personal) ? '…' : part));
      const whole = isToken(segment) || personal.handles.has(segment.toLowerCase()) ? '…' : parts.join('');
      return encodeURI(whole).replaceAll('%E2%80%A6', '…').replace(/[?#]/g, '');
    })
    .join('/');
}

/** Whether a part of a name or a path is one of the reader's names, a token or a long number. */
export function isPersonal(part: string, { names, handles }: PersonalWords): boolean {
  const lower = part.toLowerCase();
  if (names.has(lower) || handles.has(lower) || isToken(part) || /^\d+$/.test(part)) {
    return !/^\d+$/.test(part) || part.length > LONGEST_NUMBER;
  }
  return [...names, ...handles].some((name) => name.length > 4 && lower.includes(name));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
