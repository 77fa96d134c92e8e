import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ZippedFile } from './zip.ts';

const PROGRAM_MODE = '100755';

/**
 * Reads every file of the last commit: what a store's reviewers need to build the same extension.
 * @throws Error if git does not keep this folder, or if the files are not those of the last commit
 */
export async function sourceFiles(root: string): Promise<ZippedFile[]> {
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
    throw new Error(`git ${words[0]} failed, so the files of the last commit are not known. Run this in a clone of Unnag. (${reason})`);
  }
}
