import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import packageFile from '../package.json' with { type: 'json' };
import { lintForFirefox } from './firefox-linter/lint.ts';
import { contentProblems } from './package/contents.ts';
import { disagreements } from './package/release.ts';
import { sourceFiles } from './package/source-files.ts';
import { filesIn, type ZippedFile, zip } from './package/zip.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'packages');
const BROWSERS = ['chrome', 'firefox'] as const;

/**
 * `npm run package`: builds Unnag and makes what goes to the stores, in `packages`: a zip for Chrome, one for Firefox, one with the
 * source, and their SHA-256 sums. `-- --tag v1.2.0` checks that this is the version which is released; `-- --without-linter` leaves out
 * Mozilla's linter, which has to be installed from the network.
 */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { tag: { type: 'string' }, 'without-linter': { type: 'boolean' } } });
  const { version } = packageFile;
  const source = await sourceFiles(root);
  for (const mode of BROWSERS) await build({ root, mode, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  const built = await Promise.all(BROWSERS.map(async (browser) => ({ browser, files: await filesIn(join(root, 'dist', browser)) })));
  await check(version, built, values.tag);

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sums: string[] = [];
  for (const { browser, files } of built) sums.push(await pack(`unnag-${version}-${browser}.zip`, files));
  sums.push(await pack(`unnag-${version}-source.zip`, source));
  await writeFile(join(folder, `unnag-${version}-sha256.txt`), sums.join(''));
  return values['without-linter'] ? 0 : lint(join(folder, `unnag-${version}-firefox.zip`));
}

async function lint(addon: string): Promise<number> {
  const findings = await lintForFirefox(addon);
  for (const finding of findings) console.error(finding);
  console.log(
    findings.length === 0
      ? 'Mozilla’s linter finds nothing: 0 errors, 0 warnings, 0 notices.'
      : `${findings.length} findings of Mozilla’s linter.`,
  );
  return findings.length === 0 ? 0 : 1;
}

interface Built {
  readonly browser: (typeof BROWSERS)[number];
  readonly files: readonly ZippedFile[];
}

async function check(version: string, built: readonly Built[], tag: string | undefined): Promise<void> {
  const problems = built.flatMap(({ browser, files }) => contentProblems(browser, files));
  const manifests = Object.fromEntries(built.map(({ browser, files }) => [browser, manifestOf(files)]));
  problems.push(...disagreements({ version, manifests, changelog: await readFile(join(root, 'CHANGELOG.md'), 'utf8'), tag }));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

const manifestOf = (files: readonly ZippedFile[]): { readonly version?: unknown } =>
  JSON.parse(Buffer.from(files.find(({ path }) => path === 'manifest.json')?.content ?? []).toString() || '{}');

/** Writes a zip, and answers its line in the list of sums. */
async function pack(name: string, files: readonly ZippedFile[]): Promise<string> {
  const content = zip(files);
  await writeFile(join(folder, name), content);
  console.log(`packages/${name}: ${files.length} files, ${Math.round(content.length / 1000)} kB`);
  return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
}
