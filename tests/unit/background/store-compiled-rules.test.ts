import { expect, it } from 'vitest';
import { storeCompiledRules } from '../../../src/background/store-compiled-rules.ts';
import type { PersonalRule } from '../../../src/rules/personal-rule.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { createRuleStore } from '../../../src/settings/rule-store.ts';
import { fakeArea, fakeLocks } from '../settings/fake-browser.ts';

const rule = (id: string, sites?: string[]): PersonalRule => ({
  id,
  title: id,
  kind: 'newsletter',
  tells: { by: 'words', pattern: 'our almanac' },
  ...(sites ? { sites } : {}),
});

it('pages find the rules that hold on their host, and no others', async () => {
  const area = fakeArea();
  const locks = fakeLocks();
  const store = createRuleStore(area.storage, locks);
  const idsOn = async (host: string): Promise<string[]> =>
    ((await readSettings(area.storage, host)).personal ?? []).flatMap(({ rules }) => rules.map(({ id }) => id)).sort();
  await store.save(rule('personal.all'));
  await store.save(rule('personal.site', ['example.com', 'paper.example']));
  area.stored.set('list:abc', {
    version: 1,
    id: 'abc',
    title: 'List',
    on: true,
    from: { file: 'list.json' },
    rules: [rule('list.abc.one', ['example.com'])],
    updated: 1,
    checked: 1,
    problem: '',
  });
  await storeCompiledRules(area.storage, locks);
  expect(await idsOn('www.example.com')).toEqual(['list.abc.one', 'personal.all', 'personal.site']);
  expect(await idsOn('paper.example')).toEqual(['personal.all', 'personal.site']);
  expect(await idsOn('example.org')).toEqual(['personal.all']);

  area.stored.set('list:abc', { ...(area.stored.get('list:abc') as object), on: false });
  await store.remove('personal.site');
  await storeCompiledRules(area.storage, locks);
  expect(await idsOn('example.com')).toEqual(['personal.all']);
  await store.remove('personal.all');
  await storeCompiledRules(area.storage, locks);
  expect([...area.stored.keys()].filter((key) => key.startsWith('compiled-rules'))).toEqual([]);

  const { writing } = area.calls;
  await storeCompiledRules(area.storage, locks);
  expect(area.calls.writing, 'nothing is written without need').toBe(writing);
});
