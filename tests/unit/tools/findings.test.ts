import { expect, it } from 'vitest';
import { findingsOf } from '../../../tools/firefox-linter/lint.ts';

it('what Mozilla’s linter finds is told in sentences, whatever its weight', () => {
  const finding = (_type: string) => ({ _type, code: 'UNSAFE', message: 'Unsafe assignment.', file: 'a.js', line: 3 });
  const report = {
    errors: [finding('error')],
    warnings: [{ ...finding('warning'), file: undefined, line: undefined }],
    notices: [finding('notice')],
  };
  expect(findingsOf(JSON.stringify(report))).toEqual([
    'error UNSAFE in a.js:3: Unsafe assignment.',
    'warning UNSAFE in the add-on: Unsafe assignment.',
    'notice UNSAFE in a.js:3: Unsafe assignment.',
  ]);
  expect(findingsOf(JSON.stringify({ errors: [], warnings: [], notices: [] }))).toEqual([]);
  expect(() => findingsOf('{}')).toThrow(/another way/);
});
