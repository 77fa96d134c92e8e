/** Random pages with an article in them, and what may happen to such a page. */
import fc from 'fast-check';

/** A piece of a page: text, a void element as HTML, or an element with what is in it. */
type Piece =
  | string
  | { readonly tag: string; readonly attributes: readonly (readonly [string, string])[]; readonly inside: readonly Piece[] };

/** One change; nodes are named by their number in the page as it was served, modulo how many there are. */
export interface Change {
  readonly what: 'insert' | 'append' | 'remove' | 'write' | 'style' | 'name' | 'move' | 'copy' | 'rewrite' | 'show' | 'restyle';
  readonly node: number;
  readonly other: number;
  readonly html: string;
}

/** A page, and what happens to it. */
export interface RandomPage {
  readonly html: string;
  readonly mode: 'automatic' | 'hide' | 'collapse' | 'dim' | 'count';
  readonly changes: readonly Change[];
}

const SENTENCES = [
  'Subscribe to continue reading.',
  'Already a subscriber? Log in.',
  'Please enable JavaScript in your browser settings.',
  'Thank you for your patience while we verify access.',
  'Sign up for our newsletter: the best stories in your inbox, every week.',
  'You have 2 free articles left this month. Subscribe now for $1 a week.',
  'Support our journalism. Donate today.',
  'Please disable your ad blocker to continue.',
  'Leave a Reply',
  'Advertisement',
  'Sign up',
  'or',
  '€4.99 a month',
  'Sub\u00adscribe\u200b now',
  '“Subscribe now,” said the ferryman.',
  ' \n ',
  'The bakery opens late.',
  'Her newsletter reaches a few hundred people in the valley, most of them neighbours who remember the mill and want to know what became of it.',
];
const TAGS =
  'div div p p section article aside main nav footer header ul li h1 h2 h3 blockquote a b i form button table td figure figcaption span label details dialog x-box'.split(
    ' ',
  );
const NAMES = ['', '', 'paywall', 'newsletter-box', 'comments', 'entry-content', 'modal overlay', 'related', 'subscribe', 'ad'];
const STYLES = [
  '',
  '',
  '',
  'color: red',
  'display: none',
  'display:block!important',
  'position:fixed',
  'margin-top: -40px; COLOR: Blue',
  '--x: 1;;',
  'overflow:hidden;height:1px',
];
const VOIDS = [
  '<br>',
  '<br>',
  '<input>',
  '<img alt="">',
  '<hr>',
  '<!-- Subscribe now -->',
  '<input name="parentNode" type="hidden">',
  '<input name="textContent" type="hidden"><input name="style" type="hidden">',
  '<input name="isConnected" type="hidden"><input name="before" type="hidden"><input name="closest" type="hidden">',
];

const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...NAMES),
        fc.constantFrom('', '', 'dialog', 'navigation'),
        fc.constantFrom(...STYLES),
      )
      .map((values) => (['class', 'id', 'role', 'style'] as const).map((name, at) => [name, values[at] ?? ''] as const)),
    inside: fc.array(
      fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom(...SENTENCES), fc.constantFrom(...VOIDS), tie('piece')),
      { maxLength: 4 },
    ),
  }),
}));
const parts = fc.array(piece, { minLength: 1, maxLength: 3 }).map(write);

/** Nothing is left open: what is, would take in the article. */
function write(inside: readonly Piece[]): string {
  const template = document.createElement('template');
  template.innerHTML = textOf(inside);
  return template.innerHTML;
}

function textOf(inside: readonly Piece[]): string {
  return inside
    .map((each) => {
      if (typeof each === 'string') return each.startsWith('<') ? each : each.replaceAll('&', '&amp;');
      const attributes = each.attributes.filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${value}"`);
      return `<${each.tag}${attributes.join('')}>${textOf(each.inside)}</${each.tag}>`;
    })
    .join('');
}

/** How the article's own paragraphs begin. */
export const OWN = 'The ferry to the outer islands ';
const paragraph = (number: number): string =>
  `<p>${OWN}left at six on day ${number}, before the bakery opened, and it came back after dark with the post, the children and, as on most days, a goat that nobody had ordered. It was tied to the mast, where it ate the timetable.</p>`;

/** Pages whose article has pieces in its middle, after its end and around it. */
export const randomPages: fc.Arbitrary<RandomPage> = fc
  .record({
    before: parts,
    middle: fc.array(parts, { minLength: 1, maxLength: 2 }),
    after: parts,
    around: fc.constantFrom('article', 'main', 'div', 'form', 'x-story'),
    declared: fc.constantFrom('', '"@type":"NewsArticle","isAccessibleForFree":false', '"@type":["'),
    mode: fc.constantFrom('automatic' as const, 'hide' as const, 'collapse' as const, 'dim' as const, 'count' as const),
    changes: fc.array(
      fc.record({
        what: fc.constantFrom(
          'insert',
          'append',
          'remove',
          'write',
          'style',
          'name',
          'move',
          'copy',
          'rewrite',
          'show',
          'restyle' as const,
        ),
        node: fc.nat(400),
        other: fc.nat(400),
        html: fc.oneof(
          parts,
          fc.constantFrom(...SENTENCES),
          fc.nat(20).map((number) => paragraph(100 + number)),
        ),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ before, middle, after, around, declared, mode, changes }) => {
    const own = middle.map((between, at) => [1, 2, 3].map((each) => paragraph(at * 3 + each)).join('') + between).join('');
    const head = `<title>Ferry</title><meta property="og:type" content="article"><script type="application/ld+json">{${declared}</script>`;
    const html = `<head>${head}</head><body>${before}<${around}><h1>The Ferry</h1>${own}${paragraph(0)}${after}</${around}></body>`;
    return { html, mode, changes };
  });
