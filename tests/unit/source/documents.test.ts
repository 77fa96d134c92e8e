import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };
import { anchorsIn, linksIn, pathsIn, scriptsIn, testRunsIn } from './documents.ts';
import { projectFiles, root } from './project-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = projectFiles('');
const documents = files.filter((path) => path.endsWith('.md')).map((path) => ({ path, text: read(path) }));

/** What is named and not there: what is made, and what stands for other names. */
const MADE = /^(dist|packages)\/|^licenses\.md$/;
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  'kind.what-it-says.ts': 'access-check.failure.ts',
  'src/rules/lexicon/LANGUAGE.ts': 'src/rules/lexicon/en.ts',
  '_locales/LANGUAGE/messages.json': '_locales/en/messages.json',
};

describe.each(documents)('$path', ({ path, text }) => {
  it('links to files and headings that are there', () => {
    const broken = linksIn(path, text).filter(({ path: to, anchor }) => {
      if (!existsSync(join(root, to))) return true;
      return anchor !== '' && !anchorsIn(read(to)).includes(anchor);
    });
    expect(broken.map(({ written }) => written)).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const named = pathsIn(text).filter((name) => !MADE.test(name));
    expect(named.filter((name) => !isThere(PLACEHOLDERS[name] ?? name))).toEqual([]);
  });

  it('tells to run what can be run', () => {
    expect(scriptsIn(text).filter((script) => !(script in packageFile.scripts))).toEqual([]);
    const projects = [...read('vitest.config.ts').matchAll(/(?:name: |endToEnd\()'([\w-]+)'/g)].map(([, name]) => name);
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    for (const { project, files: parts } of testRunsIn(text)) {
      expect(projects).toContain(project);
      expect(parts.filter((part) => !tests.some((test) => test.includes(part)))).toEqual([]);
    }
  });
});

it('the documents are read, and what they refer to', () => {
  const texts = documents.map(({ text }) => text).join('\n');
  expect(documents.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md', 'docs/stores.md']),
  );
  expect(linksIn('README.md', read('README.md')).length).toBeGreaterThan(30);
  expect(linksIn('README.md', read('README.md'))).toContainEqual({ written: '#limits', path: 'README.md', anchor: 'limits' });
  expect(pathsIn(texts)).toEqual(expect.arrayContaining(['src/rules/built-in', 'lexicon/', 'tracker.ts']));
  expect(scriptsIn(texts)).toEqual(expect.arrayContaining(['lint:firefox', 'package', 'start', 'test']));
  expect(testRunsIn(texts)).toContainEqual({ project: 'unit', files: ['rules', 'lexicon', 'locales'] });
});

/** Whether a file or folder is there: from the top of the project, or by the end of its path. */
function isThere(name: string): boolean {
  const path = name.replace(/\/$/, '');
  return existsSync(join(root, path)) || files.some((file) => file.endsWith(`/${path}`) || `/${file}`.includes(`/${path}/`));
}
