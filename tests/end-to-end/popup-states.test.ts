import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { it } from 'vitest';
import { expectSays, expectSwitch, setSwitch } from './controls.ts';
import { expectQuiet } from './expectations.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'own-paragraphs.html';

inEachBrowser('The popup says', (stage) => {
  it('that there is no article', async () => {
    const tab = await stage.session().openArticle(stage.address('home.html'));
    await expectSays(
      await stage.session().openPopup(tab),
      /No article here\s+Unnag only works on articles\. It leaves this page as it is\./,
    );
  });

  it('that there is nothing to hide', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const popup = await stage.session().openPopup(tab);
    await tab.page.$$eval('[data-test="noise"], [data-test="either"]', (messages) => {
      for (const message of messages) message.remove();
    });
    await expectSays(popup, /Nothing to hide in this article/);
  });

  it('that Unnag is off on all sites', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const popup = await stage.session().openPopup(tab);
    await setSwitch(popup, 'On all sites', false);
    await expectSays(popup, /Off on all sites\s+This page is shown as the site made it\./);
  });

  it('that the page is loading, until it is there', async () => {
    let answer: (response: ServerResponse) => void = () => undefined;
    const asked = new Promise<ServerResponse>((then) => (answer = then));
    const server = createServer(({ url }, response) => (url === `/${ARTICLE}` ? answer(response) : response.end())).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      // Where another page was open, that one would answer.
      const tab = await stage.session().openEmptyTab();
      const opening = tab.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${ARTICLE}`);
      const response = await asked;
      const popup = await stage.session().openPopup(tab);
      await expectSays(popup, /The page is loading …/);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(await readFile(resolve(import.meta.dirname, '../pages', ARTICLE)));
      await opening;
      await expectSays(popup, /\d+ messages hidden/);
      await expectSwitch(popup, 'On this site', true);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
