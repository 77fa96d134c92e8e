import { describe, expect, it } from 'vitest';
import { fetchList } from '../../../src/background/fetch-list.ts';
import { createListUpdates } from '../../../src/background/list-updates.ts';
import { listAddressFrom, permissionFor } from '../../../src/settings/list-address.ts';
import { createListStore } from '../../../src/settings/list-store.ts';
import { LARGEST_LIST, listText, MOST_LISTED, readList } from '../../../src/settings/rule-lists.ts';
import { fakeArea, fakeLocks } from '../settings/fake-browser.ts';

const URL_OF_LIST = 'https://lists.example/rules.json';
const HOUR = 60 * 60 * 1000;
const RULE = { id: 'almanac', title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our almanac is out' } };
const document = (changes: object = {}) => JSON.stringify({ format: 'unnag-rules', version: 1, title: 'Tides', rules: [RULE], ...changes });

/** A browser in which a list lies at an address. */
function browserWith(text: string) {
  const web = { text, fails: '', allowed: true, asked: 0, now: 1_000_000_000 };
  const area = fakeArea();
  const store = createListStore(area.storage, fakeLocks());
  const updates = createListUpdates(store, {
    isAllowed: async () => web.allowed,
    fetchText: async () => {
      web.asked++;
      if (web.fails) throw new Error(web.fails);
      return web.text;
    },
    now: () => web.now,
  });
  const only = async () => {
    const [list] = await store.load();
    if (!list) throw new Error('There is no list.');
    return list;
  };
  return { web, store, updates, only };
}

describe('a list from the web', () => {
  it('is added with its rules, and once only', async () => {
    const { updates, store, only } = browserWith(document());
    await updates.subscribe(URL_OF_LIST);
    await updates.subscribe(`${URL_OF_LIST}#top`);
    expect(await store.load()).toHaveLength(1);
    expect(await only()).toMatchObject({ title: 'Tides', on: true, from: { url: URL_OF_LIST }, problem: '' });
    expect((await only()).rules[0]?.id).toMatch(/^list\.[a-z\d]{8}\.almanac$/);
  });

  it('is not added where it cannot be read, where it is none, or without permission', async () => {
    const { updates, store, web } = browserWith('<html>');
    await expect(updates.subscribe(URL_OF_LIST)).rejects.toThrow(/not a JSON file/);
    web.fails = 'no network';
    await expect(updates.subscribe(URL_OF_LIST)).rejects.toThrow(/no network/);
    web.allowed = false;
    await expect(updates.subscribe(URL_OF_LIST)).rejects.toThrow(/Without your permission to load from lists\.example/);
    await expect(updates.subscribe('http://lists.example/rules.json')).rejects.toThrow(/begins with https/);
    expect(await store.load()).toEqual([]);
  });

  it('is looked for once a day and no more, also where that fails', async () => {
    const { updates, web, only } = browserWith(document());
    await updates.subscribe(URL_OF_LIST);
    web.now += 23 * HOUR;
    await updates.checkDue();
    expect(web.asked).toBe(1);
    web.now += HOUR;
    web.text = document({ title: 'New tides' });
    await updates.checkDue();
    await updates.checkDue();
    expect(web.asked).toBe(2);
    expect((await only()).title).toBe('New tides');
    web.now += 24 * HOUR;
    web.fails = 'no network';
    await updates.checkDue();
    await updates.checkDue();
    expect(web.asked).toBe(3);
  });

  it('is looked for again, and not too often, when the clock was wrong for a while', async () => {
    const { updates, web } = browserWith(document());
    await updates.subscribe(URL_OF_LIST);
    const right = web.now;
    web.now = right + 10_000 * 24 * HOUR;
    await updates.checkDue();
    await updates.checkDue();
    expect(web.asked).toBe(2);
    web.now = right + HOUR;
    await updates.checkDue();
    await updates.checkDue();
    expect(web.asked).toBe(3);
    web.now += 24 * HOUR;
    await updates.checkDue();
    expect(web.asked).toBe(4);
  });

  it.each([
    ['no list any more', '<html>sold</html>', '', /not a JSON file/],
    ['a list with a rule that cannot be used', document({ rules: [{ ...RULE, kind: 'weather' }] }), '', /wrong value at: kind/],
    ['no answer', document(), 'no network', /no network/],
  ])('keeps the last good version and says why: %s', async (_what, text, fails, problem) => {
    const { updates, web, only } = browserWith(document());
    await updates.subscribe(URL_OF_LIST);
    const good = await only();
    Object.assign(web, { text, fails, now: web.now + 25 * HOUR });
    await updates.checkDue();
    const kept = await only();
    expect(kept).toMatchObject({ title: good.title, rules: good.rules, updated: good.updated });
    expect(kept.problem).toMatch(problem);
    Object.assign(web, { text: document(), fails: '' });
    await updates.check(kept.id);
    expect((await only()).problem).toBe('');
  });

  it('is not looked for while it is off, and stays gone where it is removed meanwhile', async () => {
    const { updates, web, store, only } = browserWith(document());
    await updates.subscribe(URL_OF_LIST);
    const { id } = await only();
    await store.change(id, { on: false });
    web.now += 48 * HOUR;
    await updates.checkDue();
    expect(web.asked).toBe(1);
    const checking = updates.check(id);
    await store.remove([id]);
    await checking;
    expect(await store.load()).toEqual([]);
  });
});

describe('a list', () => {
  it.each<[what: string, text: string, reason: RegExp]>([
    ['no JSON', '{', /not a JSON file/],
    ['something else', '{"bookmarks":[]}', /no list of rules for Unnag/],
    ['a newer version', document({ version: 2 }), /wrong value at: version/],
    ['something beside what it may hold', document({ script: 'alert(1)' }), /wrong value at: script/],
    ['a rule with code', document({ rules: [{ ...RULE, run: 'alert(1)' }] }), /Rule 1, “almanac”: The rule has a wrong value at: run/],
    ['two rules of one name', document({ rules: [RULE, RULE] }), /Two rules are called “almanac”/],
    ['a rule without a name', document({ rules: [{ ...RULE, id: 'No name' }] }), /wrong value at: rules → 0 → id/],
    [
      'too many rules',
      document({ rules: Array.from({ length: MOST_LISTED + 1 }, (_, index) => ({ ...RULE, id: `r${index}` })) }),
      /has 2001 rules, where at most 2000/,
    ],
    [
      'patterns that are too much together',
      document({
        rules: Array.from({ length: 200 }, (_, index) => ({
          ...RULE,
          id: `r${index}`,
          tells: {
            by: 'words',
            pattern: '(aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk|ll|mm|nn|oo|pp|qq) (aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk|ll|mm|nn|oo|pp|qq)',
          },
        })),
      }),
      /too large/,
    ],
    ['too many bytes', 'x'.repeat(LARGEST_LIST + 1), /too large/],
  ])('is refused as a whole, with the place: %s', (_what, text, reason) => {
    expect(() => readList(text, 'abc')).toThrow(reason);
  });

  it('of one’s own rules can be imported by others', () => {
    const { title, rules } = readList(
      listText('Mine', [
        { id: 'personal.1', title: 'Almanac', kind: 'donation', tells: { by: 'path', path: 'main/div:2' }, sites: ['example.com'] },
      ]),
      'abc',
    );
    expect(title).toBe('Mine');
    expect(rules).toEqual([
      { id: 'list.abc.rule-1', title: 'Almanac', kind: 'donation', tells: { by: 'path', path: 'main/div:2' }, sites: ['example.com'] },
    ]);
  });
});

describe('loading', () => {
  const answer = (body: BodyInit | null, init?: ResponseInit) => (async () => new Response(body, init)) as typeof fetch;
  it('sends nothing of the person', async () => {
    let sent: RequestInit | undefined;
    const load = (async (_: unknown, init?: RequestInit) => {
      sent = init;
      return new Response('{}');
    }) as typeof fetch;
    expect(await fetchList(URL_OF_LIST, load)).toBe('{}');
    expect(sent).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('ends at the limit, and says what went wrong', async () => {
    await expect(fetchList(URL_OF_LIST, answer('x'.repeat(LARGEST_LIST + 1)))).rejects.toThrow(/too large/);
    await expect(fetchList(URL_OF_LIST, answer('no', { status: 404 }))).rejects.toThrow(/code 404/);
    await expect(fetchList(URL_OF_LIST, answer(new Uint8Array([0xff, 0xfe, 0x00])))).rejects.toThrow();
    const insecure = Object.defineProperty(new Response('{}'), 'url', { value: 'http://lists.example/rules.json' });
    await expect(fetchList(URL_OF_LIST, (async () => insecure) as typeof fetch)).rejects.toThrow(/begins with https/);
  });
});

it('addresses are https, without a name and password, and permission is asked for their host alone', () => {
  expect(listAddressFrom(` ${URL_OF_LIST}#part `)).toBe(URL_OF_LIST);
  for (const bad of [
    '',
    'lists.example',
    'http://lists.example/',
    'ftp://a.example/',
    'https://me:secret@lists.example/',
    'javascript:alert(1)',
  ]) {
    expect(listAddressFrom(bad), bad).toBeUndefined();
  }
  expect(permissionFor('https://lists.example:8443/a?b')).toEqual({ origins: ['https://lists.example/*'] });
});
