import { expect, it } from 'vitest';
import { createListStore } from '../../../src/settings/list-store.ts';
import type { RuleList } from '../../../src/settings/rule-lists.ts';
import { fakeBrowser } from './fake-browser.ts';

const LIST: RuleList = {
  id: 'l1',
  title: 'Tides',
  on: true,
  from: { file: 'tides.json' },
  rules: [],
  updated: 1,
  checked: 1,
  problem: '',
};

it('A list that is removed is answered as it is by then, so that it can be brought back so', async () => {
  const { storage, locks } = fakeBrowser({});
  const store = createListStore(storage, locks);
  await store.add(LIST);
  await store.add({ ...LIST, id: 'l2' });
  await createListStore(storage, locks).change('l1', { on: false }); // as another window does
  expect(await store.remove(['l1', 'l9'])).toEqual([{ ...LIST, on: false }]);
  expect(await store.load()).toEqual([{ ...LIST, id: 'l2' }]);
});
