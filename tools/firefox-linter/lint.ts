/** Mozilla's linter for add-ons: the one that `web-ext lint` runs, and addons.mozilla.org on what is uploaded. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runCommand } from '../command.ts';

const here = import.meta.dirname;
const program = join(here, 'node_modules/addons-linter/bin/addons-linter');
const run = promisify(execFile);

interface Finding {
  readonly _type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly file?: unknown;
  readonly line?: unknown;
}

/**
 * Lints an add-on; installs the linter first where it is not there, in exactly the versions of its lock file.
 * @param addon a zip, or the folder of a built extension
 * @returns its errors, warnings and notices, one sentence each
 */
export async function lintForFirefox(addon: string): Promise<string[]> {
  if (!existsSync(program)) await install();
  // It ends with code 1 where it finds errors, and tells them all the same.
  const { stdout } = await run(process.execPath, [program, addon, '--output', 'json'], { maxBuffer: 64_000_000 }).catch(
    (error: { stdout?: string; stderr?: string }) => {
      if (error.stdout?.startsWith('{')) return { stdout: error.stdout };
      throw new Error(`Mozilla’s linter failed on ${addon}: ${error.stderr || error}`);
    },
  );
  return findingsOf(stdout);
}

/** Reads the linter's report, which is JSON. */
export function findingsOf(report: string): string[] {
  const { errors, warnings, notices }: Record<string, unknown> = JSON.parse(report);
  const lists = [errors, warnings, notices];
  if (!lists.every(Array.isArray))
    throw new Error('Mozilla’s linter reports in another way than it used to. See tools/firefox-linter/lint.ts.');
  return lists
    .flat()
    .map(
      ({ _type, code, message, file, line }: Finding) => `${_type} ${code} in ${file ?? 'the add-on'}${line ? `:${line}` : ''}: ${message}`,
    );
}

async function install(): Promise<void> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await runCommand(npm, ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--prefix', here], { quiet: true });
  if (code !== 0)
    throw new Error('Mozilla’s linter could not be installed (npm ci in tools/firefox-linter). Is there a way to the registry?');
}
