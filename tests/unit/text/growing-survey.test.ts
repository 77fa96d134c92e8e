// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOneGo } from '../../../src/text/in-one-go.ts';
import { GrowingSurvey, survey } from '../../../src/text/survey.ts';

const PARAGRAPHS = 1500; // more than are read, or made into blocks, at a stretch

function writeParagraphs(count: number): void {
  document.body.innerHTML = Array.from({ length: count }, (_, at) => `<div><p>Ferry ${at} <b>left</b> on time.</p></div>`).join('');
}

/** What is known of a page, as data. */
const known = ({ blocks, boxes }: GrowingSurvey): unknown => ({
  blocks: blocks.map(({ text, box, linked }) => [text, box.index, linked]),
  boxes: boxes.map(({ tag, start, end }) => [tag, start, end]),
});

it('A survey that is left off at any step, and taken up again, comes to the same', () => {
  writeParagraphs(PARAGRAPHS);
  const whole = known(survey(document.body));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }), (stretches) => {
      const grown = new GrowingSurvey(document.body);
      for (const steps of stretches) {
        const work = grown.extendInSteps();
        for (let step = 0; step < steps; step++) work.next();
      }
      grown.extend();
      expect(known(grown)).toEqual(whole);
      expect(inOneGo(grown.isCompleteInSteps())).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('A survey that follows a page while it grows comes to the same as one of the whole page', () => {
  writeParagraphs(600);
  const nodes = [...document.body.childNodes];
  const whole = known(survey(document.body));
  document.body.replaceChildren();
  const grown = new GrowingSurvey(document.body);
  for (let at = 0; at < nodes.length; at += 7) {
    document.body.append(...nodes.slice(at, at + 7));
    expect(grown.hasGrown).toBe(true);
    grown.extend();
    expect(grown.hasGrown).toBe(false);
  }
  expect(known(grown)).toEqual(whole);
});

it('A text that grows at its end is read on', () => {
  document.body.innerHTML = '<p>Already a </p>';
  const grown = new GrowingSurvey(document.body);
  grown.extend();
  const text = document.querySelector('p')?.firstChild as Text;
  text.data += 'subscriber?';
  expect(grown.hasGrown).toBe(true);
  grown.extend();
  expect(grown.blocks.map((block) => block.text)).toEqual(['Already a subscriber?']);
});
