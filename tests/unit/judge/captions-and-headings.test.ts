// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { hiddenIn, PARAGRAPHS } from './box-page.ts';

const SAYINGS = [
  'Please disable your ad blocker to continue.',
  'Please enable JavaScript in your browser settings.',
  'Subscribe now for $1 a week. Cancel any time.',
  'Thank you for your patience while we verify access.',
  'Already a subscriber? Log in.',
];

it.each(SAYINGS)('the caption of a picture or a table stays, whatever it says: %s', (saying) => {
  expect(hiddenIn(`<figure><img alt="A sign"><figcaption>${saying}</figcaption></figure>`)).toEqual([]);
  expect(hiddenIn(`<figure><img alt="A sign"><figcaption><p>${saying}</p></figcaption></figure>`)).toEqual([]);
  expect(hiddenIn(`<table><caption>${saying}</caption><tr><td>Ferries</td><td>14</td></tr></table>`)).toEqual([]);
});

it.each(SAYINGS)('the heading of a part of the article stays, whatever it says: %s', (saying) => {
  expect(hiddenIn(`<h2>${saying.replace(/\.$/, '')}</h2><p>${PARAGRAPHS[0]}</p>`)).toEqual([]);
});

it.each(SAYINGS)('the same is a message in a box, as a paragraph, and as the heading of more messages: %s', (saying) => {
  expect(hiddenIn(`<div class="x1"><h3>${saying}</h3></div>`)).toEqual([saying]);
  expect(hiddenIn(`<p>${saying}</p>`)).toEqual([saying]);
  const offer = 'Subscribe today and get unlimited access to all our articles on all your devices. Cancel any time.';
  expect(hiddenIn(`<div class="x1"><h3>${saying}</h3><p>${offer}</p></div>`)).toEqual([saying, offer]);
});
