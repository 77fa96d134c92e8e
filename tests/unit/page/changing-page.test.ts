// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { compileLexicon } from '../../../src/judge/vocabulary.ts';
import { en } from '../../../src/rules/lexicon/en.ts';
import { NO_CHOICES, settingsFor } from '../../../src/settings/settings.ts';
import { articlePage, PARAGRAPHS } from '../article-page.ts';

const OFFER = '<div id="offer" class="subscription-offer"><h3>Subscribe to read on</h3><p>Subscribe now for unlimited access.</p></div>';
const LINE = '<p id="line">Already a subscriber? Log in.</p>';
const MOST_STEPS = 100;

vi.stubGlobal('ENGLISH_LEXICON', compileLexicon(en));
const { PageSession } = await import('../../../src/page/session.ts');

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  history.replaceState(null, '', '/2024/05/islands-wait-for-a-timetable.html');
});

/** A session of the page, which has been parsed, and what tells of its changes. */
function opened(): { session: InstanceType<typeof PageSession>; observer: MutationObserver } {
  const session = new PageSession(document, settingsFor(NO_CHOICES, 'news.example'), { get: async () => ({}) }, vi.fn(), vi.fn());
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  session.reader.finish();
  return { session, observer };
}

/** Has a page looked at which changes after so many steps of the look. Whether the look was over by then. */
function lookMeanwhile(steps: number, change: () => void): boolean {
  document.documentElement.lang = 'en';
  document.documentElement.innerHTML = articlePage({ middle: OFFER, end: LINE }).replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  const { session, observer } = opened();
  const look = session.look();
  let step = 0;
  let isOver = false;
  while (step < steps && !isOver) {
    isOver = look.next().done === true;
    step++;
  }
  if (isOver) return true;
  change();
  session.reader.changed(observer.takeRecords(), true);
  while (!look.next().done);
  return false;
}

/** The same at every step of the look. */
function atEveryStep(change: () => void, check: (step: number) => void): void {
  let step = 1; // before the first, nothing has been read
  for (; step < MOST_STEPS && !lookMeanwhile(step, change); step++) check(step);
  expect(step).toBeGreaterThan(3);
}

const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const isHidden = (id: string): boolean => part(id).closest('[style*="display: none"], [style*="display:none"]') !== null;

it('a box into which the article’s text comes while the page is looked at is not concealed', () => {
  const change = (): void => {
    part('offer').insertAdjacentHTML('beforeend', `<p>${PARAGRAPHS[0]}</p>`);
  };
  atEveryStep(change, (step) => {
    expect(isHidden('offer'), `after step ${step}`).toBe(false);
    expect(isHidden('line'), `after step ${step}`).toBe(true);
  });
});

it('what changes elsewhere keeps no message', () => {
  const change = (): void => {
    const title = document.querySelector('h1') as HTMLElement;
    title.textContent = 'Islands wait for a boat';
  };
  atEveryStep(change, (step) => {
    expect(isHidden('offer'), `after step ${step}`).toBe(true);
    expect(isHidden('line'), `after step ${step}`).toBe(true);
  });
});

it('what the page has taken away is let alone', () => {
  let taken: HTMLElement | null = null;
  const change = (): void => {
    taken = part('offer');
    taken.remove();
  };
  atEveryStep(change, (step) => {
    expect(taken?.getAttribute('style'), `after step ${step}`).toBeNull();
    expect(isHidden('line'), `after step ${step}`).toBe(true);
  });
});

it('what comes while a long page is read is found by the next look, wherever it stands', () => {
  document.documentElement.innerHTML = articlePage({
    middle: PARAGRAPHS.map((text) => `<p>${text}</p>`)
      .join('')
      .repeat(600),
    end: LINE,
  });
  const { session, observer } = opened();
  const look = session.look();
  look.next(); // a part of it has been read
  document.querySelector('h1')?.insertAdjacentHTML('afterend', OFFER);
  document.querySelector('article > p:nth-of-type(9)')?.remove();
  session.reader.changed(observer.takeRecords(), true);
  while (!look.next().done);
  observer.takeRecords();
  expect(isHidden('offer')).toBe(false);
  const next = session.look();
  while (!next.next().done);
  expect(isHidden('offer')).toBe(true);
  expect(isHidden('line')).toBe(true);
});
