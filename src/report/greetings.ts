/** Sentences in which a site names its reader. */

/** An e-mail address within a text. */
export const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;

/** After these, a name follows whatever its letters. */
const SIGNED_IN = `signed in as|logged in as|logged in with|signed in with|angemeldet als|eingeloggt als|connecté en tant que|connectée en tant que|
  conectado como|conectada como|sesión iniciada como|sessão iniciada como|accesso effettuato come|ingelogd als|aangemeld als|
  zalogowano jako|zalogowany jako|zalogowana jako|вы вошли как|ви увійшли як|تم تسجيل الدخول باسم|مسجل الدخول باسم|ログイン中:|登录身份：`;
/** After these, a name follows where it is written with a capital, or where a comma comes first. */
const GREETED = `hello|hi|hey|welcome back|welcome|good morning|good afternoon|good evening|dear|hallo|willkommen zurück|willkommen|guten tag|
  guten morgen|liebe|lieber|moin|bonjour|bonsoir|bienvenue|hola|bienvenido|bienvenida|olá|bem-vindo|bem-vinda|ciao|benvenuto|benvenuta|
  bentornato|bentornata|hoi|welkom terug|welkom|cześć|witaj|dzień dobry|привет|здравствуйте|добро пожаловать|с возвращением|привіт|
  вітаємо|merhaba|hoş geldin|hoş geldiniz|مرحبا|مرحبًا|أهلا|أهلًا|你好|您好|欢迎回来|안녕하세요`;

const oneOf = (phrases: string): string =>
  phrases
    .split('|')
    .map((phrase) => phrase.trim().replaceAll(' ', '\\s+'))
    .join('|');
const WORD = "[\\p{L}\\p{N}](?:[._'’-]?[\\p{L}\\p{N}]){0,30}";
const CAPITALISED = "\\p{Lu}(?:[._'’-]?[\\p{L}\\p{N}]){0,30}";
const CASELESS = '[\\p{Lo}\\p{M}]{1,12}';
const END = '(?=\\s*(?:[,.!?;:|·()،！。，]|$))';

const AFTER_SIGNED_IN = new RegExp(`(?<!\\p{L})(?:${oneOf(SIGNED_IN)})[:\\s]{1,3}(${WORD}(?:\\s${WORD}){0,2})`, 'giu');
const AFTER_GREETING = new RegExp(
  `(?<!\\p{L})(?:${oneOf(GREETED)})[,，،]?\\s{0,2}(?<=[\\s,，،])(${WORD}(?:\\s${WORD}){0,2}?)${END}`,
  'giu',
);
const JAPANESE = /([\p{sc=Han}\p{sc=Katakana}]{2,8})\s?(?:さん|様)/gu;
const ALL_CAPITALISED = new RegExp(`^(?:${CAPITALISED}(?:\\s${CAPITALISED}){0,2}|${CASELESS}(?:\\s${CASELESS}){0,2})$`, 'u');

/** Words that stand where names stand, and name nobody. */
const NOBODY = new Set(
  `info support newsletter newsletters news contact editor editors redaktion service help hello press mail email team sales abo admin
  webmaster subscribe subscriber subscribers subscription member members reader readers user users guest visitor anonymous unknown
  account profile customer login logout logged log sign signed out free premium basic trial none null undefined true false name display
  first last the and you your not for back again there everyone world another google facebook apple twitter settings menu close open new
  active default type status com org net www http https leser leserin lecteur lecteurs lectrice lector lectores lettore lezer`.split(/\s+/),
);

/** The words of a name or a user name that may identify somebody, in lower case. Names in Han and Hangul have two letters or more, others three. */
export function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => !NOBODY.has(word) && !/^\d+$/.test(word) && word.length >= (/[\u3040-\u9fff\uac00-\ud7af]/.test(word) ? 2 : 3));
}

/** The names by which a text greets somebody: "Signed in as Jane Doe" and the like, in the languages that Unnag speaks. */
export function namesGreeted(text: string): string[] {
  const names = [...text.matchAll(AFTER_SIGNED_IN)].map(([, name = '']) => name);
  for (const [, name = ''] of text.matchAll(AFTER_GREETING)) if (ALL_CAPITALISED.test(name)) names.push(name);
  for (const [, name = ''] of text.matchAll(JAPANESE)) names.push(name);
  return names;
}
