import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectFiles, root } from './project-files.ts';

/** What is read of a workflow. */
const Workflow = v.object({
  on: v.record(v.string(), v.unknown()),
  permissions: v.record(v.string(), v.string()),
  jobs: v.record(
    v.string(),
    v.object({
      'timeout-minutes': v.number(),
      permissions: v.optional(v.record(v.string(), v.string()), {}),
      needs: v.optional(v.string()),
      steps: v.array(v.object({ uses: v.optional(v.string()), run: v.optional(v.string()) })),
    }),
  ),
});

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, ...v.parse(Workflow, parse(text)) };
});

describe.each(workflows)('$file', ({ text, permissions, jobs }) => {
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
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.values(jobs).filter((job) => Object.values(job.permissions).includes('write'));
    const steps = writing.flatMap((job) => job.steps).map(({ uses = '', run = '' }) => uses + run);
    expect(steps.filter((step) => /\bnpm\b|\.ci\/run|actions\/checkout/.test(step))).toEqual([]);
  });

  it('leaves no step out, and goes past none that fails', () => {
    expect(text).not.toMatch(/^\s*(- )?(if|continue-on-error):/m);
  });

  it('ends after half an hour, whatever hangs', () => {
    const minutes = Object.values(jobs).map((job) => job['timeout-minutes']);
    expect(minutes.length).toBeGreaterThan(0);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(30);
  });
});

it('all tests run on every push to every branch, and for every pull request', () => {
  const { on, jobs } = workflow('test.yml');
  expect(on).toEqual({ push: { branches: ['**'] }, pull_request: null });
  expect(commandsOf(jobs)).toEqual(['UNNAG_SEED="$((GITHUB_RUN_NUMBER * 2000))" .ci/run']);
});

it('a tag of a version, and nothing else, makes a release, once all tests have passed and all packages were audited', () => {
  const { on, jobs } = workflow('release.yml');
  expect(on).toEqual({ push: { tags: ['v*'] } });
  const commands = commandsOf({ package: jobs.package });
  expect(commands[0]).toBe('.ci/run');
  for (const lockFile of projectFiles('package-lock.json')) {
    const there = lockFile.includes('/') ? ` --prefix ${dirname(lockFile)}` : '';
    expect(commands).toContain(`npm audit${there}`);
    expect(commands).toContain(`npm audit signatures${there}`);
  }
  expect(commands.at(-1)).toBe('npm run package -- --tag "$GITHUB_REF_NAME"');
  expect(jobs.attach?.needs).toBe('package');
});

function workflow(name: string): (typeof workflows)[number] {
  const found = workflows.find(({ file }) => file === name);
  if (!found) throw new Error(`There is no workflow ${name}.`);
  return found;
}

type Jobs = (typeof workflows)[number]['jobs'];

/** What the jobs run in a shell, in turn. */
const commandsOf = (jobs: Readonly<Record<string, Jobs[string] | undefined>>): string[] =>
  Object.values(jobs).flatMap((job) => (job?.steps ?? []).flatMap(({ run }) => run ?? []));
