import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the project. */
export const root = resolve(import.meta.dirname, '../../..');

/** What is installed or made, and not written. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'packages']);

/** The files of the project with this ending, by their paths within it, with slashes. */
export function projectFiles(ending: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : projectFiles(ending, path);
    return path.endsWith(ending) ? [path] : [];
  });
}
