import type { Judgement } from '../../../src/judge/judge.ts';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { DEFAULT_KINDS, type Kind } from '../../../src/rules/kinds.ts';
import { articlePage, concealedTexts, judgePage, PARAGRAPHS } from '../article-page.ts';

/** The texts concealed on the article page with some markup among or after its paragraphs. */
export const hiddenIn = (middle: string): string[] => concealedTexts(judgePage(articlePage({ middle })));
export const hiddenAfter = (end: string): string[] => concealedTexts(judgePage(articlePage({ end })));

/** The texts concealed on a page while some kinds are switched on and the others off; as at first, where nothing is said. */
export function goneBy(page: string, isOn: (kind: Kind) => boolean = (kind) => DEFAULT_KINDS.includes(kind)): string[] {
  const on = RULES.filter(({ kind }) => isOn(kind));
  const off = RULES.filter(({ kind }) => !isOn(kind));
  return concealedTexts(judgePage(page, undefined, on, null, off));
}

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
