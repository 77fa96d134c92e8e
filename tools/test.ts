import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getBrowser } from './browsers/install.ts';
import { runCommand } from './command.ts';
import { main as lintForFirefox } from './lint-firefox.ts';
import { addUp, countTests, type Tally } from './tally.ts';

const root = resolve(import.meta.dirname, '..');

/** `npm test`: every check there is, from types to both browsers. The last line says how many passed and failed. */
export async function main(): Promise<number> {
  const reports = await mkdtemp(join(tmpdir(), 'unnag-test-'));
  const tallies: Tally[] = [];
  try {
    const lint = () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
    tallies.push(...(await Promise.all([step('Types', () => tool('typescript/bin/tsc')), step('Lint and format', lint)])));
    tallies.push(await runTests('unit', reports));
    tallies.push(
      ...(await Promise.all([step('Build for Chrome', () => build('chrome')), step('Build for Firefox', () => build('firefox'))])),
    );
    tallies.push(...(await Promise.all([runTests('release', reports), step('Mozilla’s linter', lintForFirefox)])));
    tallies.push(await step('Chromium is there', () => getBrowser('chromium').then(() => 0)));
    tallies.push(await step('Firefox is there', () => getBrowser('firefox').then(() => 0)));
    tallies.push(...(await Promise.all([runTests('chromium', reports), runTests('firefox', reports)])));
    // Frame by frame: one after the other.
    for (const project of ['chromium-frames', 'firefox-frames']) tallies.push(await runTests(project, reports));
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  const { passed, failed, failures } = addUp(tallies);
  // Thousands of lines above, nobody finds them.
  for (const failure of failures) console.error(`\nFailed: ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Runs one check that passes or fails as a whole. */
async function step(name: string, run: () => Promise<number>): Promise<Tally> {
  console.log(`\n== ${name}`);
  try {
    if ((await run()) === 0) return { passed: 1, failed: 0, failures: [] };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  console.error(`${name}: failed.`);
  return { passed: 0, failed: 1, failures: [name] };
}

async function runTests(project: string, reports: string): Promise<Tally> {
  console.log(`\n== Tests: ${project}`);
  const report = join(reports, `${project}.json`);
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await tool('vitest/vitest.mjs', ...words);
  return countTests(project, code, await readFile(report, 'utf8').catch(() => ''));
}

const build = (browser: 'chrome' | 'firefox'): Promise<number> =>
  tool('vite/bin/vite.js', 'build', '--mode', browser, '--logLevel', 'warn');

function tool(path: string, ...words: string[]): Promise<number> {
  return runCommand(process.execPath, [resolve(root, 'node_modules', path), ...words]);
}
