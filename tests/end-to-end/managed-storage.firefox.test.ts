import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectSays, expectSwitch, switchState } from './controls.ts';
import { expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowserOfItsOwn, Session } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const ID = 'unnag@unnag.example';

// As an administrator of Linux does it. Chromium reads policies from the system's own folders alone, where no test may write.
inEachBrowserOfItsOwn('A policy that Firefox itself hands out', (stage) => {
  it('holds on pages, and is shown as what it is', async () => {
    const policy = { everywhere: { kinds: { 'comment-prompt': false } }, sites: { LOCALHOST: { enabled: false } } };
    await inFirefoxWith(policy, async (session) => {
      const { page, id } = await session.openArticle(stage.address(ARTICLE));
      await expectSeen(page, ['Leave a Reply']);
      const popup = await session.openPopup({ page, id });
      await expectSays(popup, /Comment prompts\s+0 of \d+ on\s+Set by your organization/);
      expect(await switchState(popup, 'Comment prompts')).toEqual({ on: false, usable: false });

      await expectUntouched((await session.openArticle(stage.elsewhere(ARTICLE))).page, await readOriginal(stage, stage.address(ARTICLE)));
      await expectSays(await session.openOptions(), /localhost\s+Set by your organization: Off: everything/);
    });
  });

  it('of a wrong shape is not applied, which the options tell', async () => {
    await inFirefoxWith({ everywhere: { enabled: 'never' } }, async (session) => {
      const options = await session.openOptions();
      await expectSays(options, /was not applied, because it has a wrong value at: everywhere\.enabled\./);
      await expectSwitch(options, 'Hide messages in articles', true);
    });
  });
});

/** Does something in a Firefox whose administrator has set this for Unnag, in a folder that stands for the person's own. */
async function inFirefoxWith(policy: object, act: (session: Session) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'unnag-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${ID}.json`), JSON.stringify({ name: ID, description: 'A test', type: 'storage', data: policy }));
  const session = await Session.open('firefox', { home });
  try {
    await act(session);
  } finally {
    await session.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
