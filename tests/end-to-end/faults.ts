import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../tools/browsers/find.ts';

/** What listens for an earlier test to a page that is used again. */
const listening = new WeakMap<Page, CDPSession>();

/** Collects what goes wrong in a page from now on; to be called before the page is opened. */
export async function collectFaults(kind: BrowserKind, page: Page): Promise<() => readonly string[]> {
  const faults: string[] = [];
  if (kind === 'firefox') {
    // Firefox tells of errors in all worlds of a page, and where they happened; it leaves that out for promises of the extension, and where
    // a page's policy keeps itself from loading an icon.
    page.on('pageerror', (error) => {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (told.includes('moz-extension:') || !/\n\s+at |\/favicon\.ico/.test(told)) faults.push(told);
    });
    page.on('console', (message) => {
      if (/error|warn|assert/.test(message.type()) && message.location().url?.startsWith('moz-extension:')) faults.push(message.text());
    });
    return () => faults;
  }
  await listening.get(page)?.detach();
  const session = await page.createCDPSession();
  listening.set(page, session);
  const contexts = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) contexts.add(context.id);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text, executionContextId = -1, url = '', stackTrace } = exceptionDetails;
    const from = `${url} ${stackTrace?.callFrames.map((frame) => frame.url).join(' ') ?? ''}`;
    if (contexts.has(executionContextId) || from.includes('chrome-extension:')) faults.push(exception?.description ?? text);
  });
  // What the browser itself calls, such as listeners to messages, it tells of here alone.
  session.on('Log.entryAdded', ({ entry: { level, text, url = '', stackTrace } }) => {
    const from = `${url} ${stackTrace?.callFrames.map((frame) => frame.url).join(' ') ?? ''} ${text}`;
    if (level === 'error' && from.includes('chrome-extension:')) faults.push(text);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
    if (/error|warning|assert/.test(type) && contexts.has(executionContextId)) {
      faults.push(`${type}: ${args.map(({ value, description }) => String(value ?? description)).join(' ')}`);
    }
  });
  await session.send('Log.clear');
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  return () => faults;
}
