import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportedText, importFile } from './backup.ts';
import { expectSays, fill, press } from './controls.ts';
import { expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { addressOf, serveSecurely, withPermission } from './list-server.ts';
import { notePermissionRequests } from './permission-requests.ts';
import { inEachBrowserOfItsOwn, Session } from './session.ts';

const ARTICLE = 'almanac.html';
const RULE = { id: 'almanac', title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our almanac is out' } };
const list = (title: string): string => JSON.stringify({ format: 'unnag-rules', version: 1, title, rules: [RULE] });

inEachBrowserOfItsOwn('Rule lists from the web', (stage) => {
  let folder = '';
  let server: Server | undefined;
  let session: Session | undefined;
  let answer = '';
  const asked: IncomingHttpHeaders[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-lists-'));
    session = await Session.open(stage.kind, { extension: await withPermission(stage.kind, folder), anyCertificate: true });
    server = await serveSecurely((headers) => {
      asked.push(headers);
      return answer;
    });
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
    server?.closeAllConnections();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('are added, looked for, and stay as they were where an update is bad', async () => {
    if (!session || !server) throw new Error('The browser and the server are there from beforeAll on.');
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await session.openArticle(stage.address(ARTICLE));
    const options = await session.openOptions();
    const requests = await notePermissionRequests(options, "the browser's");
    answer = list('Tidewater list');
    await fill(options, 'Address of a list', addressOf(server));
    await press(options, 'Subscribe');
    await expectSays(options, /Added: “Tidewater list”/);
    await expectSays(options, /Rules: 1\s+From https:\/\/127\.0\.0\.1/);
    await expectQuiet(page);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty('cookie');
    expect(asked[0]).not.toHaveProperty('referer');
    expect(await requests()).toEqual([{ origins: ['https://127.0.0.1/*'] }]);

    answer = '<html>This address is for sale.</html>';
    await press(options, 'Check now: Tidewater list');
    await expectSays(options, /The list could not be loaded\. It is not a JSON file/);
    await expectSays(options, /The last update failed, so the rules are as they were\./);
    await expectQuiet(page);

    answer = list('Better list');
    await press(options, 'Check now: Tidewater list');
    await expectSays(options, /Better list/);

    const exported = await exportedText(options);
    await press(options, 'Reset all');
    await expectUntouched(page, original);
    await importFile(options, join(folder, 'choices.json'), exported);
    // The person allows it already.
    await expectQuiet(page);
    expect(asked).toHaveLength(4);
    await press(options, 'Remove: Better list');
    await expectUntouched(page, original);
    expect(asked).toHaveLength(4);
  });

  it('need a permission for their own site each, and no other; where it is refused, nothing is asked of any site', async () => {
    if (!session || !server) throw new Error('The browser and the server are there from beforeAll on.');
    const options = await session.openOptions();
    const before = asked.length;
    const requests = await notePermissionRequests(options, 'refused');
    await subscribeInVain(options, 'https://lists.example:8443/one/rules.json?of=tides#top', 'lists.example');
    await subscribeInVain(options, addressOf(server), '127.0.0.1');
    expect(await requests()).toEqual([{ origins: ['https://lists.example/*'] }, { origins: ['https://127.0.0.1/*'] }]);
    expect(asked.length).toBe(before);
  });

  it.each(['popup', 'options', 'welcome', 'report'])('are loaded by the background alone: the %s page can ask no site', async (name) => {
    if (!session || !server) throw new Error('The browser and the server are there from beforeAll on.');
    const page = await session.opened.openExtensionPage(`src/${name}/${name}.html`);
    const before = asked.length;
    const ask = (address: string): Promise<string> =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    expect(await page.evaluate(ask, addressOf(server))).toBe('refused');
    expect(asked.length).toBe(before);
  });

  async function subscribeInVain(options: Page, address: string, host: string): Promise<void> {
    await fill(options, 'Address of a list', address);
    await press(options, 'Subscribe');
    await expectSays(options, new RegExp(`Without your permission to load from ${host.replaceAll('.', '\\.')}`));
  }
});
