import { becomesEmpty } from './expectations.ts';
import type { Session } from './session.ts';

/** With this, Firefox ends the background as soon as it has been idle for that many milliseconds. */
export const SHORT_LIVED = { 'extensions.background.idle.timeout': 3000 } as const;

/**
 * Ends the extension's background and waits until it is gone, as browsers do when they need its memory. Chromium is told to;
 * Firefox has no way to be told, so that the browser must have been opened with {@link SHORT_LIVED}.
 */
export async function endBackground(session: Session): Promise<void> {
  const isRunning = session.opened.kind === 'chromium' ? await watchWorker(session) : () => hasBackgroundPage(session);
  await killBackground(session);
  const left = await becomesEmpty(async () => ((await isRunning()) ? ['still there'] : []));
  if (left.length > 0) throw new Error('The background does not end.');
}

/** Has Chromium end the background, whatever it is doing, and does not wait: somebody may need it again at once. */
export async function killBackground({ opened: { kind, browser } }: Session): Promise<void> {
  if (kind !== 'chromium') return;
  const workers = browser.targets().filter((target) => target.type() === 'service_worker');
  // One that ends by itself meanwhile is what is wanted.
  await Promise.all(workers.map(async (target) => (await target.worker())?.close().catch(() => undefined)));
}

/** Whether Chromium is not yet done with the background: one that is about to stop hears nothing, and is not begun anew for what happens. */
async function watchWorker({ inside, opened: { browser } }: Session): Promise<() => Promise<boolean>> {
  const chromium = await inside.createCDPSession();
  const running = new Map<string, boolean>();
  chromium.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus !== 'stopped');
  });
  await chromium.send('ServiceWorker.enable');
  return async () => [...running.values()].includes(true) || browser.targets().some((target) => target.type() === 'service_worker');
}

/** Whether the background is running now in Firefox. */
const hasBackgroundPage = ({ inside }: Session): Promise<boolean> =>
  inside.evaluate(() => {
    const { browser: api } = globalThis as unknown as { browser: { extension: { getBackgroundPage(): object | null } } };
    return api.extension.getBackgroundPage() !== null;
  });
