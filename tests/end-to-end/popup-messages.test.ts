import { expect, it } from 'vitest';
import { keptEntry } from '../../src/settings/kept.ts';
import { clickOn, disclose, expectSays, pick, press, setSwitch } from './controls.ts';
import { becomesEmpty, expectQuiet, expectSeen } from './expectations.ts';
import { optionsOpened } from './options-opened.ts';
import { seen, surveyPage } from './page-survey.ts';
import { inEachBrowser, type Stage } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';
const INVITATION = 'Invitation to comment';

inEachBrowser('The messages in the popup', (stage) => {
  it('are shown all, and hidden all again', async () => {
    const { tab, popup } = await openPopup(stage);
    const all = seen(await surveyPage(tab.page), 'noise');
    expect(all).toEqual([]);
    await press(popup, 'Show all');
    await expectSays(popup, /\b0 messages hidden/);
    await becomesEmpty(async () => (seen(await surveyPage(tab.page), 'noise').length >= 7 ? [] : ['hidden']));
    expect(seen(await surveyPage(tab.page), 'noise')).toContain(REPLY);
    await press(popup, 'Hide all again');
    await expectQuiet(tab.page);
  });

  it('say why they were hidden; one is never hidden here again, until that is taken back', async () => {
    const { tab, popup } = await openPopup(stage);
    await disclose(popup, `Why? ${INVITATION}`);
    await expectSays(popup, /Hides invitations to comment or reply\.\s+Why\? words for: /);
    await press(popup, `Never hide this here (${INVITATION})`);
    await expectSeen(tab.page, [REPLY]);
    await expectSays(popup, /This message is never hidden on 127\.0\.0\.1 again\./);
    expect(await keptBy(stage)).toEqual([expect.stringContaining(REPLY)]);

    await press(popup, 'Undo');
    await expectQuiet(tab.page);
    await becomesEmpty(() => keptBy(stage));
    expect(await keptBy(stage)).toEqual([]);
  });

  it('are kept up to thirty; which one made room is told, and brought back', async () => {
    const session = stage.session();
    const { popup } = await openPopup(stage);
    const kept = Array.from({ length: 30 }, (_, index) => keptEntry(`Message ${String.fromCharCode(97 + index)}`));
    await session.store({ 'site:127.0.0.1': { version: 2, kept } });
    await disclose(popup, `Why? ${INVITATION}`);
    await press(popup, `Never hide this here (${INVITATION})`);
    await expectSays(popup, /at most 30 .*“Message a”/);
    expect(await keptBy(stage)).toHaveLength(30);
    expect(await keptBy(stage)).not.toContain(kept[0]);
    await press(popup, 'Undo');
    await expect.poll(() => keptBy(stage), { timeout: 10_000 }).toEqual(kept);
  });

  it('ask which of them is wrongly hidden', async () => {
    const { tab, popup } = await openPopup(stage);
    await press(popup, 'Something is wrongly hidden');
    await expectSays(popup, /Which message\?/);
    await press(popup, `This one is wrongly hidden (${INVITATION})`);
    await expectSeen(tab.page, [REPLY]);
    await expectSays(popup, /This message is never hidden on 127\.0\.0\.1 again\./);
    expect(seen(await surveyPage(tab.page), 'noise')).toEqual([REPLY]);
    expect(await keptBy(stage)).toEqual([expect.stringContaining(REPLY)]);

    const later = await stage.session().openArticle(stage.address(ARTICLE));
    await expectSeen(later.page, [REPLY]);
    expect(seen(await surveyPage(later.page), 'noise')).toEqual([REPLY]);
  });

  it('of one kind are shown everywhere, once the person chooses for all sites', async () => {
    const { tab, popup } = await openPopup(stage);
    const elsewhere = await stage.session().openArticle(stage.elsewhere(ARTICLE));
    await expectQuiet(elsewhere.page);
    await clickOn(popup, 'input[name="scope"][value="everywhere"]');
    await setSwitch(popup, 'Comment prompts', false);
    await expectSeen(tab.page, [REPLY]);
    await expectSeen(elsewhere.page, [REPLY]);
    expect((await stage.session().stored()).everywhere).toEqual({ version: 2, kinds: { 'comment-prompt': false } });
  });

  it('are dealt with as the person chooses, here only', async () => {
    const { tab, popup } = await openPopup(stage);
    await disclose(popup, 'Rules: Comment prompts');
    await pick(popup, 'When found: Comment prompts', 'Dim');
    await expectSeen(tab.page, [REPLY]);
    const { messages } = await stage.session().settledReport(tab);
    expect(messages.filter(({ state }) => state === 'dimmed').map(({ text }) => text)).toEqual([REPLY]);
    await expectSays(popup, /Only here/);
    expect(await storedOf(stage)).toEqual({ version: 2, modes: { 'comment-prompt': 'dim' } });
  });
});

inEachBrowser('The popup’s buttons', (stage) => {
  it('load a page again that does not answer', async () => {
    const tab = await stage.session().openEmptyTab();
    await tab.page.evaluate(() => document.documentElement.classList.add('as-it-was'));
    const popup = await stage.session().openPopup(tab);
    await expectSays(popup, /No answer from this page/);
    await press(popup, 'Reload page');
    const isNew = () => tab.page.evaluate(() => !document.documentElement.matches('.as-it-was')).catch(() => false);
    expect(await becomesEmpty(async () => ((await isNew()) ? [] : ['not loaded again']))).toEqual([]);
  });

  it('open the options', async () => {
    const { popup } = await openPopup(stage);
    const before = await optionsOpened(stage);
    await press(popup, 'Options');
    expect(await becomesEmpty(async () => ((await optionsOpened(stage)) === before + 1 ? [] : ['no options']))).toEqual([]);
  });
});

inEachBrowser('Choices', (stage) => {
  it('go to the browser’s synchronised storage, and come from there', async () => {
    const { popup } = await openPopup(stage);
    await setSwitch(popup, 'Comment prompts', false);
    const isThere = async () => ('site:127.0.0.1' in (await stage.session().shared()) ? [] : ['not there']);
    expect(await becomesEmpty(isThere), 'in the synchronised storage').toEqual([]);

    await stage.session().share({ 'site:elsewhere.example': { version: 2, enabled: false, seen: { other: 1 }, at: Date.now() } });
    const options = await stage.session().openOptions();
    await expectSays(options, /elsewhere\.example/);
    await press(options, 'Remove the choices for elsewhere.example');
    await expectSays(options, /elsewhere\.example now follows your choices for all sites/);
  });

  it('that are more than the browser synchronises stay here, and the person is told how many', async () => {
    const kept = Array.from({ length: 30 }, (_, entry) => `${entry} ${'a long message '.repeat(10)}`);
    const sites = Array.from({ length: 40 }, (_, site) => [`site:paper-${site}.example`, { version: 2, kept }]);
    const items = Object.fromEntries(sites);
    await stage.session().store(items);
    const options = await stage.session().openOptions();
    await expectSays(options, /The browser’s synchronized storage is full\. Choices that stay on this device only/);
    const shared = async () => Object.keys(await stage.session().shared()).filter((key) => key in items).length;
    expect(await becomesEmpty(async () => ((await shared()) > 0 ? [] : ['nothing is synchronised']))).toEqual([]);
    await expectSays(options, new RegExp(`for this many sites: ${40 - (await shared())}\\b`));
    expect(await stage.session().stored()).toMatchObject(items);
  });
});

async function openPopup(stage: Stage) {
  const tab = await stage.session().openArticle(stage.address(ARTICLE));
  await expectQuiet(tab.page);
  return { tab, popup: await stage.session().openPopup(tab) };
}

const storedOf = async (stage: Stage): Promise<unknown> => (await stage.session().stored())['site:127.0.0.1'];

/** The messages that are kept on the test's site. */
async function keptBy(stage: Stage): Promise<readonly unknown[]> {
  const choices = await storedOf(stage);
  return typeof choices === 'object' && choices !== null && 'kept' in choices && Array.isArray(choices.kept) ? choices.kept : [];
}
