import type { Page } from 'puppeteer-core';

/** What a page asks the browser for. */
export type PermissionRequest = Readonly<Record<string, unknown>>;

interface Permissions {
  request(what: PermissionRequest): Promise<boolean>;
}

/**
 * Notes from now on what a page of the extension asks the browser for. There is nobody to answer the browser's question.
 * @param answer what the page hears: that the person refused, or what the browser itself says
 * @returns reads what was asked for, in turn
 */
export async function notePermissionRequests(page: Page, answer: 'refused' | "the browser's"): Promise<() => Promise<PermissionRequest[]>> {
  await page.evaluate((refused) => {
    type Api = { readonly permissions: Permissions } | undefined;
    const scope = globalThis as unknown as { browser: Api; chrome: Api; asked: PermissionRequest[] };
    scope.asked = [];
    // Both names can be those of one object.
    for (const permissions of new Set([scope.browser?.permissions, scope.chrome?.permissions])) {
      if (!permissions) continue;
      const request = permissions.request.bind(permissions);
      permissions.request = (what) => {
        scope.asked.push(what);
        return refused ? Promise.resolve(false) : request(what);
      };
    }
  }, answer === 'refused');
  return () => page.evaluate(() => (globalThis as unknown as { asked: PermissionRequest[] }).asked);
}
