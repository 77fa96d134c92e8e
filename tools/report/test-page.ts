/** Makes a test page of a report: the message as it was told, in an article that has nothing to do with it. */
import { readNames, says } from '../../src/text/names.ts';
import { directionOf, type Filler, fillerFor } from './filler.ts';
import type { UsableReport } from './read.ts';
import { type Rebuilt, rebuildOutline } from './rebuild-outline.ts';

/** What is expected of a page's message. */
export type Expected = 'concealed' | 'kept';

/** How a page says what is expected of its message, whose element has the attribute `data-test`. */
export const EXPECTED_NAME = 'expected';

/** The page as HTML. @throws ReportError where the report's outline cannot be used */
export function makeTestPage(report: UsableReport): string {
  const language = report.language ?? 'en';
  const filler = fillerFor(language);
  const expected: Expected = report.kind === 'missed' ? 'concealed' : 'kept';
  const body = bodyFor(report, filler);
  const page = body.ownerDocument;
  const root = page.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  page.title = filler.title;
  for (const [name, content] of [
    [EXPECTED_NAME, expected],
    ['author', 'The Roof Post'],
  ]) {
    const meta = page.createElement('meta');
    meta.setAttribute('name', name ?? '');
    meta.setAttribute('content', content ?? '');
    page.head.append(meta);
  }
  return `<!doctype html>\n${spread(root.outerHTML)}\n`;
}

function bodyFor(report: UsableReport, filler: Filler): HTMLElement {
  const { body, message, amid } =
    report.outline === undefined ? bare(report.text, report.kind === 'wrong') : rebuildOutline(report.outline, report.text);
  message.setAttribute('data-test', report.kind === 'missed' ? 'noise' : 'keep');
  for (const beside of message.parentElement?.querySelectorAll(':scope > p:empty') ?? []) beside.remove();
  const holder = articleAround(message, body);
  let part: Element = message;
  while (part.parentElement && part.parentElement !== holder) part = part.parentElement;
  const [first, second, third, ...rest] = filler.paragraphs.map((text) => make(body, 'p', text));
  part.before(make(body, 'h1', filler.title), ...[first, second, third].flatMap((each) => each ?? []));
  if (amid) part.after(...rest);
  else part.before(...rest);
  const header = make(body, 'header', '');
  const home = make(body, 'a', 'The Roof Post');
  home.setAttribute('href', '/');
  header.append(home);
  body.prepend(header);
  body.append(make(body, 'footer', 'The Roof Post, Mill Lane 4'));
  return body;
}

/** A message of which only the words are known: a paragraph, or several in a box. */
function bare(text: string, amid: boolean): Rebuilt {
  const { body } = new DOMParser().parseFromString('<main><article></article></main>', 'text/html');
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => make(body, 'p', line));
  const [only] = paragraphs;
  const message = paragraphs.length === 1 && only ? only : make(body, 'div', '');
  if (message !== only) message.append(...paragraphs);
  body.querySelector('article')?.append(message);
  return { body, message, amid };
}

/** The element that holds the article: the innermost around the message that is named or built for it; made where there is none. */
function articleAround(message: Element, body: HTMLElement): Element {
  for (let around = message.parentElement; around && around !== body; around = around.parentElement) {
    if (around.localName === 'article' || around.localName === 'main' || says(readNames(`${around.className} ${around.id}`), 'prose'))
      return around;
  }
  const article = make(body, 'article', '');
  article.append(...body.childNodes);
  const main = make(body, 'main', '');
  main.append(article);
  body.append(main);
  return article;
}

function make(body: HTMLElement, tag: string, text: string): HTMLElement {
  const made = body.ownerDocument.createElement(tag);
  made.textContent = text;
  return made;
}

/** One element of the page per line, as people write pages. */
const spread = (html: string): string =>
  html
    .replace(
      /(<\/?(?:head|body|header|main|article|section|aside|div|form|ul|footer)\b[^>]*>|<\/(?:p|h\d|li|title|button)>|<meta[^>]*>)\s*/g,
      '$1\n',
    )
    .trim();
