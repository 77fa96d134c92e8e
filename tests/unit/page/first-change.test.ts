// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { FirstChange } from '../../../src/page/first-change.ts';
import { GrowingSurvey, survey } from '../../../src/text/survey.ts';

const ALL = { childList: true, subtree: true, characterData: true };
const observer = new MutationObserver(() => undefined);

/** What is known of a page, as data; boxes without text do not count. */
const known = ({ blocks, boxes }: GrowingSurvey): unknown => ({
  blocks: blocks.map(({ text, box, linked, quoted, nodes, index }) => [index, text, box.element, linked, quoted, nodes]),
  boxes: boxes
    .filter(({ start }) => start >= 0)
    .map(({ tag, start, end, depth, element, parent }) => [tag, start, end, depth, element, parent?.element]),
});

/** What each box with text holds, in short. */
const placed = ({ blocks, boxes }: GrowingSurvey): string[] => [
  ...blocks.map(({ text, box }) => `${text} in ${box.tag}`),
  ...boxes.filter(({ start }) => start >= 0).map(({ tag, start, end }) => `${tag} ${start}–${end}`),
];

/** Reads on where a page has changed first. How many blocks were kept. */
function readOn(read: GrowingSurvey, change: FirstChange): number {
  change.note(observer.takeRecords());
  const kept = change.keptOf(document.body, read.blocks);
  if (change.isAny) read.rewind(kept);
  change.forget();
  read.extend();
  return kept;
}

beforeEach(() => {
  observer.disconnect();
  document.body.innerHTML = Array.from(
    { length: 8 },
    (_, at) =>
      `<div><p>Ferry ${at} <b>left</b> on <a href="#">time</a>.</p><div><br>late <q>again</q></div> <ul><li>Boat</li><li>Oar<p>Sail</p></li></ul></div>`,
  ).join('');
  observer.observe(document, ALL);
});

/** One thing that a page's script does, chosen by numbers. */
type Deed = readonly [what: number, where: number, whither: number];

const MARKUP = [
  '<img>',
  '<p>New <b>words</b></p>',
  'bare text',
  '<br>',
  '<div><div>deep <a href="#">link</a></div></div>',
  '<script>1</script>',
  ' ',
  '<b>bold</b>',
];

function act([what, where, whither]: Deed): void {
  const nodes = [...document.querySelectorAll('body *')];
  const pick = (number: number): Element => nodes[number % nodes.length] ?? document.body;
  const one = pick(where);
  const other = pick(whither);
  const text = one.firstChild;
  const markup = MARKUP[whither % MARKUP.length] ?? '';
  const deeds: (() => unknown)[] = [
    () => one.insertAdjacentHTML('beforeend', markup),
    () => one.insertAdjacentHTML('afterbegin', markup),
    () => one.insertAdjacentHTML('beforebegin', markup),
    () => one.remove(),
    () => one.contains(other) || other.append(one),
    () => one.contains(other) || other.before(one),
    () => one.replaceChildren(),
    () => text instanceof Text && text.appendData(' more'),
    () => text instanceof Text && text.splitText(Math.min(2, text.length)),
    () => one.normalize(),
    () => {
      const around = document.createElement(whither % 2 ? 'div' : 'span');
      one.replaceWith(around);
      around.append(one);
    },
    () => one.replaceWith(...one.childNodes),
    () => document.body.insertAdjacentHTML(whither % 2 ? 'beforeend' : 'afterbegin', markup),
    () => document.head.append(document.createElement('style')),
  ];
  deeds[what % deeds.length]?.();
}

it('What was read of a page, and read on after it has changed, is what is read of it anew', () => {
  const number = fc.nat(1000);
  const deeds = fc.array(fc.array(fc.tuple(number, number, number), { maxLength: 6 }), { minLength: 1, maxLength: 5 });
  const before = document.body.innerHTML;
  fc.assert(
    fc.property(deeds, (looks) => {
      document.body.innerHTML = before;
      observer.takeRecords();
      const read = survey(document.body);
      const change = new FirstChange();
      for (const [at, some] of looks.entries()) {
        for (const deed of some) {
          act(deed);
          // Reports come one by one, or together.
          if (at % 2 === 0) change.note(observer.takeRecords());
        }
        readOn(read, change);
        expect(known(read)).toEqual(known(survey(document.body)));
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);

it('What was left off while a large page was read is read on after a change', () => {
  const MADE = 700; // more blocks than are made in one step
  fc.assert(
    fc.property(fc.nat(8), fc.nat(MADE), (steps, at) => {
      document.body.innerHTML = Array.from({ length: MADE }, (_, each) => `<div><p>Ferry ${each}</p><p>Boat</p></div>`).join('');
      observer.takeRecords();
      const read = new GrowingSurvey(document.body);
      const reading = read.extendInSteps();
      for (let step = 0; step < steps; step++) reading.next();
      const change = new FirstChange();
      document.querySelectorAll('body > div')[at]?.insertAdjacentHTML('beforeend', '<p>Log in to read on.</p>');
      readOn(read, change);
      expect(placed(read)).toEqual(placed(survey(document.body)));
    }),
    { numRuns: 30 },
  );
}, 60_000);

describe('most of a page is kept', () => {
  const change = new FirstChange();
  const texts = (read: GrowingSurvey): string[] => read.blocks.map(({ text }) => text);
  const keptAfter = (act: (read: GrowingSurvey) => void): [number, number] => {
    change.forget();
    const read = survey(document.body);
    const count = read.blocks.length;
    act(read);
    const kept = readOn(read, change);
    expect(texts(read)).toEqual(texts(survey(document.body)));
    return [kept, count];
  };

  it('where something is added at its end', () => {
    const [kept, count] = keptAfter(() => document.body.insertAdjacentHTML('beforeend', '<p>Log in to read on.</p>'));
    expect(kept).toBe(count - 1);
  });
  it('where paragraphs are added one after the other in its middle', () => {
    const part = document.querySelectorAll('body > div')[3] as Element;
    const [kept, count] = keptAfter(() => {
      for (let at = 0; at < 50; at++) {
        part.insertAdjacentHTML('beforeend', `<p>Comment ${at}</p>`);
        change.note(observer.takeRecords());
      }
    });
    expect(kept).toBeGreaterThanOrEqual(count / 2 - 1);
  });
  it('where a great many elements are added to its end, and filled later', () => {
    const [kept, count] = keptAfter(() => {
      const parts = Array.from({ length: 300 }, () => document.body.appendChild(document.createElement('p')));
      change.note(observer.takeRecords());
      for (const part of parts) part.textContent = 'Boat';
      change.note(observer.takeRecords());
    });
    expect(kept).toBe(count - 1);
  });
  it('where a text changes near its end', () => {
    const [kept, count] = keptAfter(() => {
      (document.querySelector('body > div:last-child li')?.firstChild as Text).data = 'Raft';
    });
    expect(kept).toBeGreaterThan(count - 5);
  });
  it('where what stood before a change is taken away, too', () => {
    const [kept, count] = keptAfter(() => {
      const parts = document.querySelectorAll('body > *');
      for (let at = parts.length - 1; at > parts.length - 4; at--) {
        parts[at]?.insertAdjacentHTML('afterend', '<p>New</p>');
        change.note(observer.takeRecords());
        parts[at]?.remove();
      }
    });
    expect(kept).toBeGreaterThan(count / 2);
  });
  it('where scripts and styles come into its head and its end', () => {
    const [kept, count] = keptAfter(() => {
      document.head.append(document.createElement('script'));
      document.body.append(document.createElement('script'));
    });
    expect(kept).toBe(count - 1);
  });
  it('and the names of what has got more are read anew', () => {
    const read = survey(document.body);
    const part = document.querySelector('body > div:last-of-type') as Element;
    const namesOf = (): string | undefined => read.boxes.find(({ element }) => element === part)?.names;
    expect(namesOf()).toBe('');
    part.className = 'subscription-offer';
    part.insertAdjacentHTML('beforeend', '<p>Subscribe to read on.</p>');
    readOn(read, change);
    expect(namesOf()).toBe('subscription-offer');
  });
  it('but nothing of what has become an editor and is written in', () => {
    const part = document.querySelector('body > div:last-child ul') as Element;
    const [kept] = keptAfter(() => {
      part.setAttribute('contenteditable', '');
      (part.querySelector('p')?.firstChild as Text).data = 'Raft';
    });
    expect(kept).toBeGreaterThan(0);
    expect(survey(document.body).blocks.some(({ box }) => part.contains(box.element))).toBe(false);
  });
  it('and nothing where more has come than is followed', () => {
    const [kept] = keptAfter(() => {
      for (let at = 0; at < 21; at++) document.body.append(...Array.from({ length: 1000 }, () => document.createElement('p')));
    });
    expect(kept).toBe(0);
  });
});
