/** Whether a package holds all that it names, and nothing that it does not name. */
import { posix } from 'node:path';
import type { ZippedFile } from './zip.ts';

const MANIFEST = 'manifest.json';

/** What browsers and people read without its being named anywhere, and what is named after languages. */
const UNNAMED = /^(manifest\.json|licenses\.md|_locales\/\w+\/messages\.json|lexicons\/[\w-]+\.json)$/;

const PATH = /^\/?[\w./-]+\.(js|html|css|json|png|svg)$/;

/**
 * What is wrong with the files of a built extension, each as a sentence; empty where all is well. A file that is named nowhere was
 * left over, or is shipped for nothing.
 */
export function contentProblems(browser: string, files: readonly ZippedFile[]): string[] {
  const texts = new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString()]));
  const manifest = texts.get(MANIFEST);
  if (manifest === undefined) return [`The package for ${browser} has no ${MANIFEST}.`];
  const read: unknown = JSON.parse(manifest);
  const missing = [...namedInManifest(read), ...namedInPages(texts)].filter(({ path }) => !texts.has(path));
  const stray = [...texts.keys()].filter((path) => !UNNAMED.test(path) && !isNamed(path, texts));
  return [
    ...missing.map(({ path, by }) => `The package for ${browser} has no ${path}, which ${by} names.`),
    ...stray.map((path) => `The package for ${browser} holds ${path}, which nothing in it names.`),
    ...(isFor(read, browser) ? [] : [`The manifest for ${browser} is not made for it: its background would not start.`]),
  ];
}

interface Named {
  readonly path: string;
  readonly by: string;
}

/** Each path that stands as a value in the manifest, however deep, and the words of the language that it falls back on. */
function namedInManifest(manifest: unknown): Named[] {
  const paths: string[] = [];
  JSON.stringify(manifest, (key, value: unknown) => {
    if (key === 'default_locale') paths.push(`_locales/${value}/messages.json`);
    else if (typeof value === 'string' && PATH.test(value)) paths.push(value.replace(/^\//, ''));
    return value;
  });
  return paths.map((path) => ({ path, by: MANIFEST }));
}

/** What the pages load. */
const namedInPages = (texts: ReadonlyMap<string, string>): Named[] =>
  [...texts].flatMap(([by, text]) =>
    by.endsWith('.html')
      ? [...text.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, address = '']) => ({
          path: posix.join('/', address.startsWith('/') ? '' : posix.dirname(by), address).slice(1),
          by,
        }))
      : [],
  );

const isNamed = (path: string, texts: ReadonlyMap<string, string>): boolean =>
  [...texts].some(([other, text]) => other !== path && text.includes(posix.basename(path)));

/** Chrome runs the background as a service worker, Firefox as a page. */
function isFor(manifest: unknown, browser: string): boolean {
  const { background } = manifest as { readonly background?: object };
  return background !== undefined && (browser === 'firefox' ? 'scripts' : 'service_worker') in background;
}
