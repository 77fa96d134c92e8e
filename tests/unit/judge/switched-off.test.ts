// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/rules/kinds.ts';
import { articlePage, goneBy } from './box-page.ts';

/** The texts that go from behind an article. */
const goneAfter = (end: string, isOn?: (kind: Kind) => boolean, language = 'en'): string[] => goneBy(articlePage({ language, end }), isOn);

describe('what fits a kind that is switched off', () => {
  it.each([
    ['en', 'Top stories'],
    ['en', 'More tennis headlines'],
    ['en', 'More on this story'],
    ['en', 'Don’t miss'],
    ['de', 'Top-Themen'],
  ])('stays as the heading of other articles (%s): %s', (language, heading) => {
    const titles = ['A bell for the ferry', 'Chalk is cheaper than screens'].map((text) => `<li><a href="/next">${text}</a></li>`);
    const list = `<div class="x1"><h2>${heading}</h2><ul>${titles.join('')}</ul></div>`;
    expect(goneAfter(list, undefined, language)).toEqual([]);
    expect(goneAfter(list, () => true, language)).toContain(heading);
  });

  it('stays as tools to share the page, and to speak of it', () => {
    expect(goneAfter('<div class="x1"><h3>Share or comment on this article</h3></div>')).toEqual([]);
  });

  it.each([
    ['en', 'Get the top stories in your inbox: sign up'],
    ['en', 'Log in to save this article for later'],
    ['fr', 'Pour enregistrer cet article, vous devez vous connecter'],
  ])('goes where it asks for something that is switched on (%s): %s', (language, text) => {
    expect(goneAfter(`<div class="x1"><p>${text}</p></div>`, undefined, language)).toEqual([text]);
  });

  it.each<[Kind, string]>([
    ['newsletter', 'Sign up for our newsletter'],
    ['login', 'Already a subscriber? Log in.'],
    ['comment-prompt', 'Log in to leave a comment'],
    ['donation', 'Support us with a donation'],
  ])('stays, though other rules would take it, too: %s', (off, text) => {
    const message = `<div class="x1"><p>${text}</p></div>`;
    expect(goneAfter(message, (kind) => kind !== off)).toEqual([]);
    expect(goneAfter(message, () => true)).toEqual([text]);
  });
});
