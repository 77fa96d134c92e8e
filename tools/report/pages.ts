/** Where the pages of reports lie, and what they are called. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { UsableReport } from './read.ts';

const LONGEST_NAME = 60; // characters
const MOST_OF_A_NAME = 99;

/**
 * Writes a page under a name made of its site and the first words of its message: small letters, digits and hyphens only, so that no
 * report can name another place. A page that lies there already stays as it is.
 * @returns the page's path, and whether it is new
 */
export async function writePage(folder: string, report: UsableReport, html: string): Promise<{ path: string; isNew: boolean }> {
  await mkdir(folder, { recursive: true });
  const taken = new Set(await readdir(folder));
  const name = nameFor(report);
  for (let number = 1; number <= MOST_OF_A_NAME; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.html`;
    const path = join(folder, file);
    if (dirname(resolve(path)) !== resolve(folder) || basename(path) !== file) break;
    if (!taken.has(file)) {
      await writeFile(path, html, { flag: 'wx' });
      return { path, isNew: true };
    }
    if ((await readFile(path, 'utf8')) === html) return { path, isNew: false };
  }
  throw new Error(`${folder} has ${MOST_OF_A_NAME} pages called ${name} already. Take some away.`);
}

/** The name of a report's page, without ending. */
export function nameFor({ site = '', text }: UsableReport): string {
  const words = text.split(/\s+/).slice(0, 6).join(' ');
  const name = `${site} ${words}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'report' : name;
}
