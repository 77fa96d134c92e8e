// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { articlePage, goneBy, judgePage, textsOf } from './box-page.ts';

const GATE = '<p>To read the full story, please <a href="/join">subscribe to The Harbour Post</a>.</p>';
const goneAfter = (end: string, language = 'en'): string[] => goneBy(articlePage({ end, language }));

it.each([
  [
    'en',
    `${GATE}<p>When you join the Harbour Post family, you get unlimited access to all that we write of the coast, of its people and of what becomes of both, and you make it possible that we go on doing so.</p>
<p>Subscribe now to get:<br>— The tide tables before anybody else<br>— Portraits of those who go out at four<br>— A cup with the lighthouse on it</p>
<p>First-time subscribers also receive a net that was knotted by hand in the old rope walk behind the church.</p>`,
  ],
  [
    'de',
    `<p>Um den ganzen Artikel zu lesen, <a href="/abo">schließen Sie ein Abonnement ab</a>.</p>
<p>Mit einem Abo lesen Sie alles, was wir von der Küste berichten, von denen, die dort leben, und von dem, was aus beiden wird.</p>
<p>Abonnenten bekommen zudem ein Netz, das in der alten Seilerei hinter der Kirche von Hand geknüpft worden ist.</p>`,
  ],
  [
    'fr',
    `<p>Pour lire la suite de l’article, <a href="/abo">abonnez-vous</a>.</p>
<p>Votre abonnement vous donne accès à tout ce que nous écrivons de la côte, de ceux qui y vivent et de ce qu’ils deviennent.</p>
<p>Les abonnés reçoivent aussi un filet noué à la main dans la vieille corderie, derrière l’église du port.</p>`,
  ],
])('what sells a subscription goes with the line before it that ends the article (%s)', (language, end) => {
  expect(goneAfter(end, language)).toEqual(textsOf(end));
});

it.each([
  [
    'the article goes on',
    `${GATE}<p>The nets were brought in at noon, when the wind had turned, and nobody spoke of the boat that was missing.</p>`,
  ],
  [
    'it goes on behind a paragraph that sells',
    `${GATE}<p>Subscribers get the tide tables before anybody else.</p><p>The nets were brought in at noon, when the wind had turned.</p>`,
  ],
])('the article’s own paragraphs stay where %s', (_, end) => {
  const last = textsOf(end).at(-1) ?? '';
  expect(goneAfter(end)).not.toContain(last);
});

it('paragraphs about subscribers stay where no line ends the article', () => {
  const own = `<p>Most subscribers of the old harbour letter had never seen the sea, which Ida Marsh found out when she wrote to each of them.</p>
<p>She answered every one who cancelled a subscription, and some of them came, in the end, to look at the water.</p>`;
  expect(goneAfter(own)).toEqual([]);
});

it('what goes with a line is one message with it', () => {
  const offer = '<p>Subscribers get the tide tables before anybody else, and a cup with the lighthouse on it.</p>';
  const { widgets } = judgePage(articlePage({ end: `${GATE}${offer}` }));
  expect(widgets.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([textsOf(`${GATE}${offer}`)]);
});
