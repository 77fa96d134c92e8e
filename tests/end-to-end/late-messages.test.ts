import { expect, it } from 'vitest';
import { LATE_MESSAGES, sampledIn } from './late-messages.ts';
import { inEachBrowser } from './session.ts';

/** What no-flash.test.ts would be worth nothing without. */
inEachBrowser('Without Unnag, frames show', (stage) => {
  it.each(LATE_MESSAGES)('messages and all paragraphs: $way', async ({ address, messages }) => {
    const sampled = await sampledIn(await stage.bare(), stage.address(address));
    expect(sampled).toMatchObject({ messages, missed: [] });
    expect(sampled.withMessage).toBeGreaterThan(0);
  });
});
