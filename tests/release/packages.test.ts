import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { contentProblems } from '../../tools/package/contents.ts';
import { sourceFiles } from '../../tools/package/source-files.ts';
import { filesIn, type ZippedFile, zip } from '../../tools/package/zip.ts';
import { BROWSERS, root } from './built.ts';
import { cloneInto, filesInZip, programsIn, runScript, unpackInto } from './packing.ts';

const { version } = packageFile;
const SOURCE = `unnag-${version}-source.zip`;

let folder = '';
/** A clone in which `npm run package` was run. */
let clone = '';
/** Its source zip, unpacked, in which `npm run build` was run. */
let unpacked = '';
const packaged = (name: string): string => join(clone, 'packages', name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unnag-packages-'));
  clone = join(folder, 'clone');
  unpacked = join(folder, 'unpacked');
  await cloneInto(clone);
  await runScript(clone, 'package -- --without-linter');
  await unpackInto(unpacked, await filesInZip(packaged(SOURCE)), await programsIn(clone));
  await runScript(unpacked, 'build');
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

describe.each(BROWSERS)('the package for %s', (browser) => {
  const name = `unnag-${version}-${browser}.zip`;
  let files: ZippedFile[] = [];
  beforeAll(async () => {
    files = await filesInZip(packaged(name));
  });

  it('is what the tests in browsers run on: npm run build made the same', async () => {
    expect(sumsOf(files)).toEqual(sumsOf(await filesIn(join(root, 'dist', browser))));
  });

  it('is made again from the source zip, byte for byte, elsewhere and without git', async () => {
    const again = await filesIn(join(unpacked, 'dist', browser));
    expect(sumsOf(again)).toEqual(sumsOf(files));
    expect(sumOf(zip(again))).toBe(sumOf(await readFile(packaged(name))));
  });

  it('is of the version in package.json, and for its browser', () => {
    const manifest: unknown = JSON.parse(text(files, 'manifest.json'));
    expect(manifest).toMatchObject({ version, manifest_version: 3 });
    expect(manifest).toHaveProperty(browser === 'firefox' ? 'browser_specific_settings.gecko.id' : 'minimum_chrome_version');
  });

  it('holds all that it names, and no stray file', () => {
    expect(contentProblems(browser, files)).toEqual([]);
    const onTop = ['_locales', 'assets', 'icons', 'lexicons', 'licenses.md', 'manifest.json', 'service-worker-loader.js', 'src'];
    if (browser === 'chrome') onTop.push('managed-schema.json');
    expect([...new Set(files.map(({ path }) => path.split('/')[0]))].toSorted()).toEqual(onTop.toSorted());
    expect(files.map(({ path }) => path).filter((path) => !/\.(js|html|css|json|png|svg)$/.test(path))).toEqual(['licenses.md']);
  });

  it('tells nothing of the machine that it was built on', () => {
    const telling = files.filter(({ content }) => [root, folder].some((path) => Buffer.from(content).includes(path)));
    expect(telling.map(({ path }) => path)).toEqual([]);
  });

  it('names whose code goes along, and under which licence', () => {
    const licences = text(files, 'licenses.md');
    for (const name of Object.keys(packageFile.dependencies))
      expect(licences).toMatch(new RegExp(`## ${name} - \\S+ \\((MIT|ISC|Apache-2\\.0|MPL-2\\.0|BSD-\\d-Clause)\\)`));
    expect(licences.match(/^## /gm)).toHaveLength(Object.keys(packageFile.dependencies).length);
  });
});

describe('the zip with the source', () => {
  it('holds what is written, with what must be run as it was, and nothing that is installed or made', async () => {
    const paths = (await filesInZip(packaged(SOURCE))).map(({ path }) => path);
    for (const path of ['package.json', 'package-lock.json', 'manifest.json', 'src/page/content.iife.ts', '.ci/run', 'README.md']) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => /(^|\/)(node_modules|dist|packages|\.git)\/|\.log$/.test(path))).toEqual([]);
    expect(await programsIn(clone)).toEqual(['.ci/run']);
  });

  it('can be packed where it was unpacked, and is the same again', async () => {
    expect(sumOf(zip(await sourceFiles(unpacked)))).toBe(sumOf(await readFile(packaged(SOURCE))));
  });
});

it('the packages are these, with their sums', async () => {
  const names = [...BROWSERS, 'source'].map((what) => `unnag-${version}-${what}.zip`);
  expect((await readdir(join(clone, 'packages'))).toSorted()).toEqual([...names, `unnag-${version}-sha256.txt`].toSorted());
  const sums = await Promise.all(names.map(async (name) => `${sumOf(await readFile(packaged(name)))}  ${name}\n`));
  expect(await readFile(packaged(`unnag-${version}-sha256.txt`), 'utf8')).toBe(sums.join(''));
});

function text(files: readonly ZippedFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`There is no ${path} in the package.`);
  return Buffer.from(found.content).toString();
}

const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The path and the sum of each file. */
const sumsOf = (files: readonly ZippedFile[]): string[] => files.map(({ path, content }) => `${path} ${sumOf(content)}`).toSorted();
