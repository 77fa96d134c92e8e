import { expect, it } from 'vitest';
import { expectQuiet } from './expectations.ts';
import { LATE_MESSAGES, sampledIn } from './late-messages.ts';
import { inEachBrowser } from './session.ts';

/** That frames do show these messages without Unnag, late-messages.test.ts checks. */
inEachBrowser('No frame shows a message', (stage) => {
  it.each(LATE_MESSAGES)('$way', async ({ address, messages }) => {
    const { page } = await stage.session().takeTab();
    const { frames, ...rest } = await sampledIn(page, stage.address(address));
    expect(rest).toEqual({ withMessage: 0, drawn: [], missed: [], messages });
    expect(frames, 'frames that were looked at').toBeGreaterThan(15);
    await expectQuiet(page);
  });
});
