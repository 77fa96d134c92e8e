import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../.github/workflows');
const workflows = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

describe.each(workflows)('$file', ({ text }) => {
  it('runs other people’s actions in one exact version', () => {
    const used = [...text.matchAll(/uses:\s*(\S+)(.*)/g)];
    expect(used.length).toBeGreaterThan(0);
    expect(
      used
        .filter(([, action, comment]) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action ?? '') || !/# v\d+\.\d+\.\d+$/.test(comment ?? ''))
        .map(([line]) => line),
    ).toEqual([]);
  });

  it('may read the repository; what writes does nothing else', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    const writing = text.split(/^ {2}(?=\w+:\n)/m).filter((job) => /: write$/m.test(job));
    expect(writing.filter((job) => /\bnpm\b|\.ci\/run|actions\/checkout/.test(job))).toEqual([]);
  });
});

it('there is one for pushes, which runs all tests, and one for releases', () => {
  const textOf = (name: string): string => workflows.find(({ file }) => file === name)?.text ?? '';
  expect(textOf('test.yml')).toContain('- run: .ci/run');
  for (const step of ['.ci/run', 'npm audit', 'npm run package -- --tag']) expect(textOf('release.yml')).toContain(`- run: ${step}`);
});
