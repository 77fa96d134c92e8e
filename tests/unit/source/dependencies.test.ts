import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { projectFiles, root } from './project-files.ts';

const Versions = v.optional(v.record(v.string(), v.string()), {});
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;
const Package = v.object({ dependencies: Versions, devDependencies: Versions, optionalDependencies: Versions, peerDependencies: Versions });
const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      ...Package.entries,
      version: v.optional(v.string()),
      integrity: v.optional(v.string()),
      hasInstallScript: v.optional(v.boolean()),
    }),
  ),
});

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const files = projectFiles('package.json').filter((path) => /(^|\/)package\.json$/.test(path));

it('there are packages for Unnag itself and for the linter', () => {
  expect(files.toSorted()).toEqual(['package.json', 'tools/firefox-linter/package.json']);
});

describe.each(files)('%s', (path) => {
  const asked = v.parse(Package, read(path));
  const { packages } = v.parse(Lock, read(path.replace(/package\.json$/, 'package-lock.json')));

  it('asks for every package in one exact version', () => {
    const versions = KINDS.flatMap((kind) => Object.entries(asked[kind]));
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is what its lock file was made for', () => {
    expect(KINDS.map((kind) => packages['']?.[kind])).toEqual(KINDS.map((kind) => asked[kind]));
    for (const [name, version] of KINDS.flatMap((kind) => Object.entries(asked[kind]))) {
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('has a lock file by which what is installed is the same byte for byte', () => {
    const installed = Object.entries(packages).filter(([name]) => name !== '');
    expect(installed.length).toBeGreaterThan(10);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
  });
});
