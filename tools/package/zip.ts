/** Zips of which two with the same files are the same byte for byte, whenever and wherever they are made. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type ZipOptions, zipSync } from 'fflate';

/** A file of a zip. */
export interface ZippedFile {
  /** Within the zip, with slashes. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable?: boolean;
}

const UNIX = 3;
const FILE = 0o100644;
const PROGRAM = 0o100755;

/** Makes a zip. The order of the files does not matter: they are sorted by path. */
export function zip(files: readonly ZippedFile[]): Uint8Array {
  // The first day that a zip can name, by the local clock, which fflate reads: every time zone writes the same.
  const mtime = new Date(1980, 0, 1);
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const entries = sorted.map(({ path, content, executable }): [string, [Uint8Array, ZipOptions]] => {
    const attrs = (executable ? PROGRAM : FILE) << 16;
    return [path, [content, { level: 9, mtime, os: UNIX, attrs }]];
  });
  return zipSync(Object.fromEntries(entries));
}

/** Reads every file of a folder and of the folders in it. */
export async function filesIn(folder: string): Promise<ZippedFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return Promise.all(paths.map(async (path) => ({ path: path.split(sep).join('/'), content: await readFile(join(folder, path)) })));
}
