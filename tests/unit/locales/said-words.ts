import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Which of these names of sentences the code says. The compiler tells: where it knows of no such sentence, whatever names one is
 * wrong. Names that are made up of parts are none of its business.
 */
export async function saidWords(names: readonly string[]): Promise<Set<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'unnag-words-'));
  try {
    await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    await mkdir(join(folder, '_locales/en'), { recursive: true });
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions: { noErrorTruncation: true }, include: ['src'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const said = new Set<string>();
    // Of a call, the compiler names one wrong value at a time; the others come up once it knows that one.
    for (let before = -1; said.size > before; ) {
      before = said.size;
      const known = Object.fromEntries([...said].map((name) => [name, { message: '' }]));
      await writeFile(join(folder, '_locales/en/messages.json'), JSON.stringify(known));
      for (const name of await wrongTexts(folder)) if (names.includes(name)) said.add(name);
    }
    return said;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The texts in quotation marks that the compiler names, and those at the places where it names none. */
async function wrongTexts(folder: string): Promise<string[]> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const told = await new Promise<string>((then) =>
    execFile(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { maxBuffer: 1e8, cwd: folder }, (_, output) => then(output)),
  );
  const files = new Map<string, string[]>();
  const found: string[] = [];
  for (const line of told.split('\n')) {
    const [, file, row, column, sentence = ''] = /^(\S+?)\((\d+),(\d+)\): error (.*)/.exec(line) ?? [];
    if (file === undefined) continue;
    const lines = files.get(file) ?? (await readFile(resolve(folder, file), 'utf8')).split('\n');
    files.set(file, lines);
    const there = lines[Number(row) - 1]?.slice(Number(column) - 1) ?? '';
    const named = [...sentence.matchAll(/"(\w+)"/g)].map(([, text]) => text);
    found.push(...[...named, /^'(\w+)'/.exec(there)?.[1], /^\w+: '(\w+)'/.exec(there)?.[1]].filter((text) => text !== undefined));
  }
  return found;
}
