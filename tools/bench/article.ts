/** Makes articles of any length, in words of its own. */

const WHO = [
  'The ferryman',
  'A keeper of bees',
  'The older sister',
  'Nobody at the mill',
  'Her neighbor',
  'The last of the clerks',
  'A boy with a cart',
];
const DID = ['counted', 'carried', 'mended', 'forgot', 'drew', 'kept', 'weighed', 'moved'];
const WHAT = [
  'the nets',
  'a crate of plums',
  'the north wall',
  'two clocks',
  'the long ladder',
  'a map of the marsh',
  'every second stone',
];
const WHERE = [
  'by the river',
  'under the bridge',
  'in the upper field',
  'behind the chapel',
  'at the edge of town',
  'on the quiet side of the hill',
];
const WHEN = [
  'before the rain',
  'on a Tuesday',
  'in the year of the flood',
  'without a word',
  'as her mother had done',
  'until it was dark',
];

/** Every this many blocks stands a heading, a list, or a message. */
const HEADING = 12;
const LIST = 17;
const MESSAGE = 500;

const MESSAGES = [
  'Already a subscriber? Log in.',
  'Thank you for your patience while we verify access.',
  'Sign up for our newsletter to get stories like this in your inbox.',
];

/** A sentence; the same number gives the same one. */
export function sentence(number: number): string {
  const pick = (from: readonly string[], step: number): string => from[Math.floor(number / step) % from.length] ?? '';
  return `${pick(WHO, 1)} ${pick(DID, 3)} ${pick(WHAT, 5)} ${pick(WHERE, 7)} ${pick(WHEN, 11)}.`;
}

/** A paragraph of two to five sentences. */
export function paragraph(number: number): string {
  return Array.from({ length: 2 + (number % 4) }, (_, index) => sentence(number * 5 + index)).join(' ');
}

/** The blocks of an article as HTML: paragraphs with links, headings, lists, and now and then a message. */
export function blocks(count: number): string {
  const written: string[] = [];
  for (let number = 1; written.length < count; number++) {
    if (number % MESSAGE === 0) written.push(`<p data-test="noise">${MESSAGES[(number / MESSAGE) % MESSAGES.length]}</p>`);
    else if (number % HEADING === 0) written.push(`<h2>${sentence(number)}</h2>`);
    else if (number % LIST === 0) written.push(`<ul><li>${sentence(number)}</li></ul>`);
    else if (number % 5 === 0)
      written.push(`<p>${sentence(number)} <a href="#part-${number}">${sentence(number + 1)}</a> ${sentence(number + 2)}</p>`);
    else written.push(`<p>${paragraph(number)}</p>`);
  }
  return written.join('\n');
}

/** A whole page with an article of so many blocks. */
export function articlePage(count: number): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>What was kept by the river</title></head><body>
<header><nav><a href="/">Home</a> <a href="/log-in">Log in</a></nav></header>
<main><article><h1>What was kept by the river</h1><p class="byline">By Orla Finch</p>
${blocks(count)}
</article></main>
<footer><nav><a href="/about">About</a></nav></footer>
</body></html>`;
}
