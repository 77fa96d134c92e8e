import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ZippedFile, zip } from '../../../../tools/package/zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files: ZippedFile[] = [
  { path: 'b/run', content: bytes('#!/bin/sh'), executable: true },
  { path: 'a.txt', content: bytes('a'.repeat(5000)) },
  { path: 'b/ä.txt', content: bytes('ä') },
];

afterEach(() => vi.unstubAllEnvs());

describe('a zip', () => {
  it('holds every file as it was', () => {
    const read = unzipSync(zip(files));
    expect(Object.keys(read)).toEqual(['a.txt', 'b/run', 'b/ä.txt']);
    for (const { path, content } of files) expect(Buffer.from(read[path] ?? [])).toEqual(Buffer.from(content));
    expect(zip(files).length).toBeLessThan(1000);
  });

  it('is the same whatever the order of the files', () => {
    expect(Buffer.from(zip(files.toReversed()))).toEqual(Buffer.from(zip(files)));
  });

  it('is the same wherever it is made', () => {
    const inZone = (zone: string): Buffer => {
      vi.stubEnv('TZ', zone);
      return Buffer.from(zip(files));
    };
    const east = inZone('Pacific/Auckland');
    expect(new Date(0).getHours()).toBe(12);
    const west = inZone('America/Los_Angeles');
    expect(new Date(0).getHours()).toBe(16);
    expect(east).toEqual(west);
  });
});
