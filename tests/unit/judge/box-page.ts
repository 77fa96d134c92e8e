import type { Judgement } from '../../../src/judge/judge.ts';
import { articlePage, concealedTexts, judgePage, PARAGRAPHS } from '../article-page.ts';

/** The texts concealed on the article page with some markup among or after its paragraphs. */
export const hiddenIn = (middle: string): string[] => concealedTexts(judgePage(articlePage({ middle })));
export const hiddenAfter = (end: string): string[] => concealedTexts(judgePage(articlePage({ end })));

/** The texts of some markup, as a survey reads them one block per line of text. */
export function textsOf(markup: string): string[] {
  const holder = document.createElement('div');
  holder.innerHTML = markup.replace(/<\/(?:p|h\d|li|button|label|div|span|legend)>|<br>/g, '$&\n');
  return (holder.textContent ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export { articlePage, concealedTexts, type Judgement, judgePage, PARAGRAPHS };
