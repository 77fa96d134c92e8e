import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectSays, fill, findControl, press } from './controls.ts';
import { expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { BUILT, inEachBrowser, Session } from './session.ts';

const ARTICLE = 'almanac.html';
const RULE = { id: 'almanac', title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our almanac is out' } };
const list = (title: string): string => JSON.stringify({ format: 'unnag-rules', version: 1, title, rules: [RULE] });

inEachBrowser('Rule lists from the web', (stage) => {
  let folder = '';
  let server: Server | undefined;
  let session: Session | undefined;
  let answer = '';
  const asked: IncomingHttpHeaders[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-lists-'));
    session = await Session.open(stage.kind, { extension: await withPermission(folder), anyCertificate: true });
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
    const original = await readOriginal(stage.withoutUnnag(), stage.address(ARTICLE));
    const { page } = await session.openArticle(stage.address(ARTICLE));
    const options = await session.openOptions();
    answer = list('Tidewater list');
    await fill(options, 'Address of a list', addressOf(server));
    await press(options, 'Subscribe');
    await expectSays(options, /Added: “Tidewater list”/);
    await expectSays(options, /Rules: 1\s+From https:\/\/127\.0\.0\.1/);
    await expectQuiet(page);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty('cookie');
    expect(asked[0]).not.toHaveProperty('referer');

    answer = '<html>This address is for sale.</html>';
    await look(options);
    await expectSays(options, /The list could not be loaded\. It is not a JSON file/);
    await expectSays(options, /The last update failed, so the rules are as they were\./);
    await expectQuiet(page);

    answer = list('Better list');
    await look(options);
    await expectSays(options, /Better list/);
    await press(options, 'Remove: Better list');
    await expectUntouched(page, original);
    expect(asked).toHaveLength(3);
  });

  /** Has the list looked for; what was done may be told over the end of the window, where its button can be. */
  async function look(options: Page): Promise<void> {
    const button = await findControl(options, 'button', 'Check now: Tidewater list');
    await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await press(options, 'Check now: Tidewater list');
  }

  /** A copy of the extension that may read from this machine: nobody is there to answer when the browser asks. */
  async function withPermission(copies: string): Promise<string> {
    const copy = join(copies, 'extension');
    await cp(BUILT[stage.kind], copy, { recursive: true });
    const path = join(copy, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['https://127.0.0.1/*'] }));
    return copy;
  }
});

/** A server on this machine that speaks TLS; the certificate is its own, and its key is no secret. */
async function serveSecurely(answer: (headers: IncomingHttpHeaders) => string): Promise<Server> {
  const read = (name: string) => readFile(resolve(import.meta.dirname, 'certificate', name));
  const options = { key: await read('key-for-tests-only.pem'), cert: await read('certificate.pem') };
  const server = createServer(options, ({ headers }, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'reader=7; Secure' });
    response.end(answer(headers));
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server for the lists has no port.');
  return `https://127.0.0.1:${address.port}/rules.json`;
}
