import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTENT_SCRIPT } from '../../tools/content-script-size.ts';
import { root } from './built.ts';

it('tells Chromium that what it holds is needed at once, before anything else', () => {
  expect(readFileSync(join(root, 'dist/chrome', CONTENT_SCRIPT), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(/);
});
