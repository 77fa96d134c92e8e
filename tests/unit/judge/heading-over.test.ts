// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { hiddenIn } from './box-page.ts';

const APPEAL = 'If you enjoy our articles, please consider supporting our journalism by subscribing to The Harbour Post. Subscribe now.';
const OWN = 'The nets were brought in at noon, when the wind had turned, and nobody on the quay spoke of the boat that was missing.';

it('a heading that says what the message under it says goes with it', () => {
  const heading = 'On supporting our journalism';
  expect(hiddenIn(`<h2>${heading}</h2><p>${APPEAL}</p>`)).toEqual([heading, APPEAL]);
});

it.each(['What the divers brought up', 'The fund that was to support the widows of the harbour'])(
  'a heading of the article stays over a message: %s',
  (heading) => {
    expect(hiddenIn(`<h2>${heading}</h2><p>${APPEAL}</p><p>${OWN}</p>`)).toEqual([APPEAL]);
  },
);

it('a heading that says what messages say stays over the article’s own words', () => {
  expect(hiddenIn(`<h2>On supporting journalism</h2><p>${OWN}</p><p>${APPEAL}</p>`)).toEqual([APPEAL]);
});
