import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectSays, expectSwitch, setSwitch } from './controls.ts';
import { expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser, Session } from './session.ts';

const ARTICLE = 'own-paragraphs.html';

inEachBrowser('Settings', (stage) => {
  it('survive a restart of the browser', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const profile = await mkdtemp(join(tmpdir(), 'unnag-profile-'));
    try {
      await inSession(profile, async (session) => {
        const tab = await session.openArticle(stage.address(ARTICLE));
        await expectQuiet(tab.page);
        await setSwitch(await session.openPopup(tab), 'On this site', false);
        await expectUntouched(tab.page, original);
      });
      await inSession(profile, async (session) => {
        const tab = await session.openArticle(stage.address(ARTICLE));
        const popup = await session.openPopup(tab);
        await expectSays(popup, /off on this site/i);
        await expectSwitch(popup, 'On this site', false);
        await expectUntouched(tab.page, original);
        await expectQuiet((await session.openArticle(stage.elsewhere(ARTICLE))).page);
      });
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it.each([
    { what: 'no settings at all', junk: 'the cat walked over the keyboard' },
    { what: 'settings of the wrong shape', junk: { version: 1, enabled: 'perhaps', rules: ['cat'] } },
    { what: 'settings of a version from the future', junk: { version: 99_999, enabled: false, mood: 'cat' } },
  ])('that cannot be read are kept aside and named, and Unnag runs on its defaults: $what', async ({ junk }) => {
    const session = stage.session();
    await session.store({ everywhere: junk });

    const { page } = await session.openArticle(stage.address(ARTICLE));
    await expectQuiet(page);

    const options = await session.opened.openExtensionPage('src/options/options.html');
    await expectSays(options, /settings that could not be read/i);
    await expectSays(options, /choices for all sites/i);
    await expectSwitch(options, 'Hide messages in articles', true);

    const stored = await session.stored();
    expect(stored.everywhere, 'the settings themselves').toBeUndefined();
    expect(Object.values(stored)).toContainEqual(expect.objectContaining({ value: junk }));
  });

  async function inSession(profile: string, act: (session: Session) => Promise<void>): Promise<void> {
    const session = await Session.open(stage.kind, { profile });
    try {
      await act(session);
    } finally {
      await session.close();
    }
  }
});
