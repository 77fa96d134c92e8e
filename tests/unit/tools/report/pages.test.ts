import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeHtml, outcomeOf } from '../../../../tools/report/engine.ts';
import { EXPECTED_NAME } from '../../../../tools/report/test-page.ts';

const folder = resolve(import.meta.dirname, '../../../pages/reports');

describe('the pages of reports', () => {
  it.each(readdirSync(folder))('%s is judged as the report asks for', (file) => {
    const page = judgeHtml(readFileSync(join(folder, file), 'utf8'));
    const expected = page.document.querySelector(`meta[name="${EXPECTED_NAME}"]`)?.getAttribute('content');
    expect(['concealed', 'kept']).toContain(expected);
    expect(page.article, 'an article on the page').not.toBeNull();
    const { message, besides } = outcomeOf(page);
    expect({ message, besides }).toEqual({ message: expected, besides: [] });
  });
});
