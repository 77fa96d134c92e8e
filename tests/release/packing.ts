/** Makes packages as a release does, in a folder of its own: the project may be in the middle of a change. */
import { exec, execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { sourceFiles } from '../../tools/package/source-files.ts';
import type { ZippedFile } from '../../tools/package/zip.ts';
import { root } from './built.ts';

/** What is installed or made, and not written. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'packages']);

/** Copies the project as it is now, and commits it there. */
export async function cloneInto(folder: string): Promise<void> {
  await cp(root, folder, { recursive: true, filter: (path) => path === root || !NOT_OURS.has(basename(path)) });
  const git = (...words: string[]) => promisify(execFile)('git', words, { cwd: folder });
  await git('init', '--quiet');
  await git('add', '.');
  await git('-c', 'user.name=Test', '-c', 'user.email=test@unnag.example', '-c', 'commit.gpgsign=false', 'commit', '--quiet', '-m', 'All');
  await linkPackages(folder);
  // To git, a link is no folder, so that it is not left out.
  await writeFile(join(folder, '.git/info/exclude'), 'node_modules\n');
}

/** Unpacks a zip of the source, in which these files are programs. */
export async function unpackInto(folder: string, files: readonly ZippedFile[], programs: readonly string[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  for (const path of programs) await chmod(join(folder, path), 0o755);
  await linkPackages(folder);
}

/** In place of `npm ci`: what is installed here is what the same lock file names. */
const linkPackages = (folder: string): Promise<void> => symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');

/** Runs a script of a project's package.json. */
export async function runScript(folder: string, script: string): Promise<void> {
  const { NODE_ENV, ...env } = process.env; // vitest's own
  await promisify(exec)(`npm run ${script}`, { cwd: folder, env });
}

/** The files in a zip. */
export async function filesInZip(path: string): Promise<ZippedFile[]> {
  return Object.entries(unzipSync(await readFile(path))).map(([name, content]) => ({ path: name, content }));
}

/** The programs among the files of a project. */
export async function programsIn(folder: string): Promise<string[]> {
  return (await sourceFiles(folder)).flatMap(({ path, executable }) => (executable ? path : []));
}
