import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { filesIn, type ZippedFile, zip } from '../../tools/package/zip.ts';
import { BROWSERS, buildInto, builtManifest, root } from './built.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unnag-builds-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('the package for %s', (browser) => {
  let one: ZippedFile[] = [];
  let other: ZippedFile[] = [];
  beforeAll(async () => {
    await buildInto(join(folder, browser, 'one'), browser);
    await buildInto(join(folder, browser, 'other'), browser);
    one = await filesIn(join(folder, browser, 'one'));
    other = await filesIn(join(folder, browser, 'other'));
  });

  it('is the same byte for byte from two builds', () => {
    expect(one.length).toBeGreaterThan(30);
    expect(one.map(({ path, content }) => `${path} ${sumOf(content)}`)).toEqual(
      other.map(({ path, content }) => `${path} ${sumOf(content)}`),
    );
    expect(sumOf(zip(one))).toBe(sumOf(zip(other)));
  });

  it('is of the version in package.json', () => {
    expect(builtManifest(browser).version).toBe(packageFile.version);
  });

  it('tells nothing of the machine that it was built on', () => {
    const telling = one.filter(({ content }) => [root, folder].some((path) => Buffer.from(content).includes(path)));
    expect(telling.map(({ path }) => path)).toEqual([]);
  });

  it('names whose code goes along, and under which licence', () => {
    const licences = text(one, 'licenses.md');
    for (const name of Object.keys(packageFile.dependencies))
      expect(licences).toMatch(new RegExp(`## ${name} - \\S+ \\((MIT|ISC|Apache-2\\.0|MPL-2\\.0|BSD-\\d-Clause)\\)`));
    expect(licences.match(/^## /gm)).toHaveLength(Object.keys(packageFile.dependencies).length);
  });
});

function text(files: readonly ZippedFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`There is no ${path} in the package.`);
  return Buffer.from(found.content).toString();
}

const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
