import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, type BuiltFor, builtManifest, root } from './built.ts';

/** At most these; each stands in the README's table with what it is for. */
const ALLOWED = ['storage', 'contextMenus', 'activeTab', 'scripting', 'alarms'];

/** Entries that would let pages, other extensions or servers in, or that ask for more. */
const NEVER = [
  'web_accessible_resources',
  'externally_connectable',
  'host_permissions',
  'sandbox',
  'declarative_net_request',
  'update_url',
  'devtools_page',
  'chrome_url_overrides',
  'chrome_settings_overrides',
  'incognito',
];

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const manifest = builtManifest(browser);

  it('asks for no permission but those that the README justifies', () => {
    const asked = list(manifest.permissions);
    expect(asked.filter((permission) => !ALLOWED.includes(permission))).toEqual([]);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(asked.filter((permission) => !readme.includes(`| \`${permission}\` |`))).toEqual([]);
    expect(list(manifest.optional_permissions)).toEqual([]);
  });

  it('reaches pages by its content script alone, and other servers only where a person allows one', () => {
    const scripts = manifest.content_scripts as { js: string[] }[];
    expect(scripts).toEqual([{ js: expect.any(Array), matches: ['http://*/*', 'https://*/*'], run_at: 'document_start' }]);
    expect(scripts.flatMap(({ js }) => js).filter((file) => !file.startsWith('src/page/'))).toEqual([]);
    expect(list(manifest.optional_host_permissions).filter((origin) => origin !== 'https://*/*')).toEqual([]);
  });

  it('gives pages, other extensions and servers no way in', () => {
    expect(NEVER.filter((entry) => entry in manifest)).toEqual([]);
  });

  it('lets its own pages load nothing from elsewhere, and run nothing but its own files', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    const directives = Object.fromEntries(
      policy.split(';').map((each) =>
        each
          .trim()
          .split(/\s+(.*)/)
          .slice(0, 2),
      ),
    );
    expect(directives['default-src']).toBe("'none'");
    expect(directives['script-src']).toBe("'self'");
    expect(directives['base-uri']).toBe("'none'");
    expect(directives['form-action']).toBe("'none'");
    const sources = Object.entries(directives)
      .filter(([name]) => name !== 'connect-src')
      .flatMap(([, values]) => String(values).split(' '));
    expect(sources.filter((source) => !["'none'", "'self'"].includes(source))).toEqual([]);
    // Lists of rules come from where the person says, as text.
    expect(["'self'", "'none'", 'https:', undefined]).toContain(directives['connect-src']);
  });

  it('says, where it has to, that nothing is collected', () => {
    if (browser === 'chrome') return expect(manifest.browser_specific_settings).toBeUndefined();
    expect(manifest.browser_specific_settings).toMatchObject({ gecko: { data_collection_permissions: { required: ['none'] } } });
  });

  it('lets none of its pages connect to anything: lists of rules are loaded by the background', async () => {
    const pages = await builtPages(browser);
    expect(pages.map(({ path }) => path).toSorted()).toEqual(
      ['options', 'popup', 'report', 'welcome'].map((name) => `src/${name}/${name}.html`),
    );
    for (const { path, html } of pages) {
      const policy = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="connect-src 'none'" />`);
      expect(policy, path).toBeGreaterThan(html.indexOf('<head>'));
      // What is loaded before it is not held to it.
      expect(policy, path).toBeLessThan(html.search(/<(script|link)\b/));
    }
  });

  it('is all there is: no page of the build names a script or a style from elsewhere', async () => {
    for (const { html } of await builtPages(browser)) {
      const addresses = [...html.matchAll(/<(?:script|link|iframe|img)[^>]*?(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !/^(\/|\.\.?\/)/.test(address))).toEqual([]);
    }
  });
});

/** The extension's own pages as they were built. */
async function builtPages(browser: BuiltFor): Promise<{ readonly path: string; readonly html: string }[]> {
  const folder = join(root, 'dist', browser);
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html'));
  return paths.map((path) => ({ path: path.replaceAll('\\', '/'), html: readFileSync(join(folder, path), 'utf8') }));
}

function list(value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is no list.`);
  return value.map(String);
}
