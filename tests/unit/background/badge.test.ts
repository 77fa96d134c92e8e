import { describe, expect, it } from 'vitest';
import { showCount } from '../../../src/background/badge.ts';

describe('the badge', () => {
  it.each([
    [0, ''],
    [7, '7'],
    [999, '999'],
    [1000, '999+'],
  ])('shows %i as “%s”, on that tab only', async (count, text) => {
    const set: unknown[] = [];
    const note = async (details: { tabId: number }) => {
      expect(details.tabId).toBe(5);
    };
    await showCount(
      {
        setBadgeBackgroundColor: note,
        setBadgeTextColor: note,
        setBadgeText: async (details) => {
          set.push(details);
        },
      },
      5,
      count,
    );
    expect(set).toEqual([{ text, tabId: 5 }]);
  });
});
