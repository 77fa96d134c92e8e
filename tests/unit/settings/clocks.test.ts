import { describe, expect, it } from 'vitest';
import { exchangeOnce } from '../../../src/background/keep-in-sync.ts';
import { onSite } from '../../../src/settings/choose.ts';
import { createRuleStore, type RuleDraft } from '../../../src/settings/rule-store.ts';
import { fakeArea, fakeBrowser } from './fake-browser.ts';

const DAY = 24 * 60 * 60 * 1000;
const TODAY = Date.parse('2026-05-01');
const DRAFT: RuleDraft = { title: 'Weekend edition', kind: 'subscription', tells: { by: 'words', pattern: 'get the weekend edition' } };
const SITE = onSite('example.com');

/** Devices of one person, whose clocks are off by so many days each. */
function devices(...off: number[]) {
  const shared = fakeArea();
  let now = TODAY;
  const all = off.map((days) => {
    const browser = fakeBrowser();
    const clock = () => now + days * DAY;
    return {
      ...browser,
      rules: createRuleStore(browser.storage, browser.locks, clock),
      exchange: () => exchangeOnce(browser.storage, shared.storage, clock(), browser.locks),
    };
  });
  const settle = async () => {
    for (let round = 0; round < 4; round++)
      for (const device of all) {
        now += 1000;
        await device.exchange();
      }
  };
  const titles = () => Promise.all(all.map(async ({ rules }) => (await rules.load()).rules.map(({ title }) => title)));
  const pass = (days: number) => {
    now += days * DAY;
  };
  return { all, settle, titles, pass };
}

function three(first: number) {
  const { all, ...others } = devices(first, 0, 0);
  const [wrong, right, third] = all;
  if (!wrong || !right || !third) throw new Error('There are three.');
  return { wrong, right, third, all, ...others };
}

describe.each([
  ['behind by decades', -10_000],
  ['behind by days', -3],
  ['ahead by days', 3],
  ['ahead by decades', 10_000],
])('with a clock that is %s', (_, off) => {
  it('a rule is made, changed and removed, whoever does it', async () => {
    const { wrong, right, settle, titles } = three(off);
    const saved = await wrong.rules.save(DRAFT);
    await settle();
    await right.rules.save({ ...saved, title: 'Changed by the right clock' });
    await settle();
    expect(await titles()).toEqual(Array(3).fill(['Changed by the right clock']));
    await wrong.rules.save({ ...saved, title: 'Changed by the wrong clock' });
    await settle();
    expect(await titles()).toEqual(Array(3).fill(['Changed by the wrong clock']));
    await right.rules.remove(saved.id);
    await settle();
    expect(await titles()).toEqual([[], [], []]);
  });

  it('a rule that the wrong clock removes is removed everywhere, however old it is', async () => {
    const { wrong, right, third, pass, settle, titles } = three(off);
    const saved = await right.rules.save(DRAFT);
    await settle();
    pass(400);
    await wrong.rules.remove(saved.id);
    // The third device is asleep while the two others exchange.
    for (const device of [wrong, right, wrong, right]) await device.exchange();
    pass(1);
    await third.exchange();
    await settle();
    expect(await titles()).toEqual([[], [], []]);
  });

  it('no choice for a site is lost, and the later one holds', async () => {
    const { wrong, right, all, settle } = three(off);
    await wrong.store.choose(SITE, { what: 'kind', kind: 'login' }, false);
    await right.store.choose(SITE, { what: 'kind', kind: 'donation' }, false);
    await settle();
    await wrong.store.choose(SITE, { what: 'enabled' }, false);
    await settle();
    await right.store.choose(SITE, { what: 'enabled' }, true);
    await settle();
    for (const { store } of all) {
      expect((await store.load()).settings.sites['example.com']).toEqual({ kinds: { login: false, donation: false } });
    }
  });
});
