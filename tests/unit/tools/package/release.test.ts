import { describe, expect, it } from 'vitest';
import { disagreements } from '../../../../tools/package/release.ts';

const changelog = '# Changes\n\n## 1.2.0 (2026-05-01)\n\n- Something.\n';
const manifests = { chrome: { version: '1.2.0' }, firefox: { version: '1.2.0' } };
const release = { version: '1.2.0', manifests, changelog, tag: 'v1.2.0' };

describe('a release', () => {
  it('is one where everything names the same version', () => {
    expect(disagreements(release)).toEqual([]);
  });

  it.each([
    [
      'a manifest of another version',
      { manifests: { ...manifests, firefox: { version: '1.1.0' } } },
      /manifest for firefox is of version 1\.1\.0/,
    ],
    ['another tag', { tag: 'v1.3.0' }, /tag is v1\.3\.0/],
    ['nothing said of it in the changelog', { changelog: '# Changes\n\n## 1.2.01\n\n## Unreleased\n' }, /no part “## 1\.2\.0”/],
  ])('is none with %s', (_, change, sentence) => {
    const found = disagreements({ ...release, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  it('needs a part in the changelog only once it is tagged', () => {
    expect(disagreements({ ...release, changelog: '', tag: undefined })).toEqual([]);
  });
});
