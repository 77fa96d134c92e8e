import { describe, expect, it } from 'vitest';
import { exchangeOnce } from '../../../src/background/keep-in-sync.ts';
import { storeLexicons } from '../../../src/background/store-lexicons.ts';
import { lexiconFiles } from '../../../src/languages/lexicon-items.ts';
import { COMMON_WORDS_KEY, LEXICONS_VERSION_KEY, lexiconFrom, lexiconKey } from '../../../src/languages/stored-lexicons.ts';
import { onSite } from '../../../src/settings/choose.ts';
import { createListStore } from '../../../src/settings/list-store.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { createRuleStore } from '../../../src/settings/rule-store.ts';
import { settingsFor } from '../../../src/settings/settings.ts';
import { SYNC_STATE_KEY } from '../../../src/settings/shared-items.ts';
import { fakeArea, fakeBrowser } from './fake-browser.ts';

const SITE = onSite('example.com');
const RULE = {
  id: 'personal.1',
  title: 'Weekend edition',
  kind: 'subscription',
  tells: { by: 'words', pattern: 'get the weekend edition' },
};
const LIST = { version: 1, id: 'l1', title: 'Tides', on: true, from: { file: 'a.json' }, rules: [], updated: 1, checked: 1, problem: '' };

/** Two devices of one person that have exchanged a site's choices and a rule. */
async function settled() {
  const shared = fakeArea();
  let now = 1_000_000;
  const [one, other] = [fakeBrowser(), fakeBrowser()];
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++)
      for (const device of [one, other]) await exchangeOnce(device.storage, shared.storage, ++now, device.locks);
  };
  await one.store.choose(SITE, { what: 'enabled' }, false);
  await createRuleStore(one.storage, one.locks).save(RULE);
  await settle();
  const rulesOf = async ({ storage, locks }: typeof one) => (await createRuleStore(storage, locks).load()).rules;
  return { one, other, shared, settle, rulesOf };
}

describe.each([
  ['after somebody has looked', true],
  ['before anybody has looked', false],
])('what is damaged on one device, %s', (_, looks) => {
  it('is set aside there, lost on no other, and comes back from them', async () => {
    const { one, other, settle, rulesOf } = await settled();
    one.stored.set('site:example.com', { version: 2, enabled: 'perhaps' });
    one.stored.set('rule:personal.1', 'rubbish');
    if (looks) {
      await one.store.load();
      await rulesOf(one);
    }
    await settle();
    for (const device of [one, other]) {
      expect((await device.store.load()).settings.sites).toEqual({ 'example.com': { enabled: false } });
      expect(await rulesOf(device)).toEqual([RULE]);
    }
    const { keptAside } = await one.store.load();
    expect(keptAside.map(({ from, value }) => [from, value])).toEqual([
      ['site:example.com', { version: 2, enabled: 'perhaps' }],
      ['rule:personal.1', 'rubbish'],
    ]);
    expect(keptAside.every(({ reason }) => /has a wrong value/.test(reason))).toBe(true);
  });
});

it('what is damaged in the synchronized storage is written anew', async () => {
  const { one, other, shared, settle, rulesOf } = await settled();
  shared.stored.set('site:example.com', 'rubbish');
  shared.stored.set('rule:personal.1', ['rubbish']);
  await settle();
  await one.store.choose(SITE, { what: 'kind', kind: 'login' }, false);
  await settle();
  expect((await other.store.load()).settings.sites['example.com']).toEqual({ enabled: false, kinds: { login: false } });
  expect(shared.stored.get('rule:personal.1')).toMatchObject({ rule: RULE });
  expect(await rulesOf(other)).toEqual([RULE]);
});

it('a damaged account of what was exchanged loses no choice', async () => {
  const { one, other, settle, rulesOf } = await settled();
  one.stored.set(SYNC_STATE_KEY, { device: 7 });
  await other.store.choose(SITE, { what: 'kind', kind: 'login' }, false);
  await settle();
  for (const device of [one, other]) {
    expect((await device.store.load()).settings.sites['example.com']).toEqual({ enabled: false, kinds: { login: false } });
    expect(await rulesOf(device)).toEqual([RULE]);
  }
});

it('a damaged list is set aside and named; what only a newer Unnag can read stays', async () => {
  const { storage, stored, locks, store } = fakeBrowser({
    'list:l1': LIST,
    'list:l2': { ...LIST, id: 'l2', rules: 'none' },
    'list:l3': { version: 2 },
  });
  expect((await createListStore(storage, locks).load()).map(({ id }) => id)).toEqual(['l1']);
  expect((await store.load()).keptAside).toMatchObject([{ from: 'list:l2', scope: null, reason: expect.stringMatching(/“rules”/) }]);
  expect(stored.get('list:l3')).toEqual({ version: 2 });
});

it('a rule of a list that cannot be read stays in it when the list is changed', async () => {
  const { storage, stored, locks } = fakeBrowser({ 'list:l1': { ...LIST, rules: [{ ...RULE, id: 'list.l1.a' }, { mood: 'newer' }] } });
  await createListStore(storage, locks).change('l1', { on: false });
  expect(stored.get('list:l1')).toMatchObject({ on: false, rules: [{ id: 'list.l1.a' }, { mood: 'newer' }] });
});

it.each(['rubbish', null, [], { rules: [] }, { rules: [], paths: [], table: { words: 3 } }])(
  'pages heed the other choices where the rules laid out for them are damaged: %j',
  async (damaged) => {
    const { storage } = fakeBrowser({ 'compiled-rules': damaged, 'site:example.com': { version: 2, enabled: false } });
    const settings = settingsFor(await readSettings(storage, 'example.com'), 'example.com');
    expect(settings).toMatchObject({ enabled: false, personal: [] });
  },
);

const FILES = lexiconFiles();

describe('the words of the languages', () => {
  it.each<[string, unknown]>([
    [lexiconKey('de'), 'rubbish'],
    [lexiconKey('de'), { shared: null, own: null }],
    [lexiconKey('de'), undefined],
    [COMMON_WORDS_KEY, { de: 'rubbish' }],
    ['titles:de', 7],
  ])('are laid out anew where they are damaged: %s %j', async (key, damaged) => {
    const { storage, stored } = fakeArea();
    await storeLexicons(storage, '1', async (name) => FILES[name] ?? {});
    const whole = structuredClone(stored.get(key));
    if (damaged === undefined) stored.delete(key);
    else stored.set(key, damaged);
    await storeLexicons(storage, '1', async (name) => FILES[name] ?? {});
    expect(stored.get(key)).toEqual(whole);
    expect(lexiconFrom(stored.get(lexiconKey('de')))).not.toBeNull();
    expect(stored.get(LEXICONS_VERSION_KEY)).toBe('1');
  });

  it('are not written again where they are whole', async () => {
    const { storage, calls } = fakeArea();
    await storeLexicons(storage, '1', async (name) => FILES[name] ?? {});
    const before = calls.writing;
    await storeLexicons(storage, '1', async (name) => FILES[name] ?? {});
    expect(calls.writing).toBe(before);
  });
});
