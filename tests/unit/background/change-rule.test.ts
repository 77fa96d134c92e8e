import { expect, it } from 'vitest';
import { changeRule } from '../../../src/background/change-rule.ts';
import { isRuleAnswer, isToBackground } from '../../../src/messages.ts';
import { createRuleStore } from '../../../src/settings/rule-store.ts';
import { fakeArea, fakeLocks } from '../settings/fake-browser.ts';

const RULE = { title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our almanac' } };

it('a page has a rule saved and removed again, and is told what was wrong', async () => {
  const area = fakeArea();
  const store = createRuleStore(area.storage, fakeLocks());
  const ask = async (message: unknown) => {
    if (!isToBackground(message) || (message.type !== 'save-personal-rule' && message.type !== 'remove-personal-rule')) return undefined;
    const answer: unknown = await changeRule(message, store);
    expect(isRuleAnswer(answer)).toBe(true);
    return answer;
  };

  const saved = (await ask({ type: 'save-personal-rule', rule: RULE })) as { done: true; id: string };
  expect((await store.load()).rules).toEqual([{ ...RULE, id: saved.id }]);
  expect(await ask({ type: 'save-personal-rule', rule: { ...RULE, tells: { by: 'words', pattern: '*' } } })).toEqual({
    done: false,
    reason: 'Line 1, column 1: This would fit nearly any text. Write more words of the message.',
  });
  expect(await ask({ type: 'remove-personal-rule', id: saved.id })).toEqual({ done: true, id: saved.id });
  expect((await store.load()).rules).toEqual([]);
  area.refuseWrites('disk full');
  expect(await ask({ type: 'save-personal-rule', rule: RULE })).toMatchObject({
    done: false,
    reason: expect.stringContaining('disk full'),
  });
  for (const nonsense of [
    null,
    { type: 'save-personal-rule' },
    { type: 'save-personal-rule', rule: 'x' },
    { type: 'remove-personal-rule' },
  ]) {
    expect(await ask(nonsense)).toBeUndefined();
  }
});
