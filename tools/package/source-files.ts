import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ZippedFile } from './zip.ts';

const PROGRAM_MODE = '100755';

/**
 * Reads every file of the last commit: what a store's reviewers need to build the same extension. Where the project was unpacked from
 * such a zip and git does not keep it, these are all its files but those that are installed or made.
 * @throws Error if git fails, or if the files are not those of the last commit
 */
export async function sourceFiles(root: string): Promise<ZippedFile[]> {
  if (!existsSync(join(root, '.git'))) return unpackedFiles(root, await readIgnored(root));
  const changed = git(root, 'status', '--porcelain');
  if (changed !== '') {
    throw new Error(
      `These files are not as in the last commit, so nobody else could build the same from it. Commit them first:\n${changed}`,
    );
  }
  const lines = git(root, 'ls-files', '--stage', '-z').split('\0').filter(Boolean);
  return Promise.all(
    lines.map(async (line) => {
      const path = line.slice(line.indexOf('\t') + 1);
      return { path, content: await readFile(join(root, path)), executable: line.startsWith(PROGRAM_MODE) };
    }),
  );
}

function git(root: string, ...words: string[]): string {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`git ${words[0]} failed, so the files of the last commit are not known. (${reason})`);
  }
}

type IsIgnored = (path: string, isFolder: boolean) => boolean;

async function unpackedFiles(root: string, isIgnored: IsIgnored, folder = ''): Promise<ZippedFile[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isIgnored(path, entry.isDirectory())) return [];
      if (entry.isDirectory()) return unpackedFiles(root, isIgnored, path);
      if (!entry.isFile()) return [];
      const { mode } = await stat(join(root, path));
      return [{ path, content: await readFile(join(root, path)), executable: (mode & 0o100) !== 0 }];
    }),
  );
  return found.flat();
}

/** Reads the three forms that stand in .gitignore: `folder/` and `*.ending` anywhere, and `/file` on top. */
async function readIgnored(root: string): Promise<IsIgnored> {
  const lines = (await readFile(join(root, '.gitignore'), 'utf8')).split('\n').filter((line) => line !== '');
  return (path, isFolder) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return lines.some((line) => {
      if (line.endsWith('/')) return isFolder && line === `${name}/`;
      if (line.startsWith('*')) return !isFolder && name.endsWith(line.slice(1));
      return line === `/${path}`;
    });
  };
}
