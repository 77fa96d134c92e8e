// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftOfMissed } from '../../../../src/report/draft-of.ts';
import { fileOf, fullReport } from '../../../../src/report/parts.ts';
import { judgeHtml, messageOf, outcomeOf } from '../../../../tools/report/engine.ts';
import { readReport } from '../../../../tools/report/read.ts';
import { makeTestPage } from '../../../../tools/report/test-page.ts';

const folder = resolve(import.meta.dirname, '../../../pages');
/** Pages whose messages no built-in rule knows: they are for rules of one's own. */
const FOR_PERSONAL_RULES = /^(almanac|missed)/;
const files = readdirSync(folder).filter((file) => file.endsWith('.html') && !FOR_PERSONAL_RULES.test(file));

/** The pages that reports of the messages of a page become. */
function pagesFor(file: string): { readonly text: string; readonly html: string }[] {
  const html = readFileSync(join(folder, file), 'utf8');
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  document.documentElement.lang = /<html[^>]* lang="([^"]*)"/.exec(html)?.[1] ?? 'en';
  return [...document.querySelectorAll('[data-test="noise"]')].flatMap((message) => {
    const draft = draftOfMissed(message);
    if (draft.text === '') return [];
    return [{ text: draft.text, html: makeTestPage(readReport(fileOf({ ...fullReport(draft, '0.1.0', 'Firefox 142') }))) }];
  });
}

describe('a report of a message, made into a page', () => {
  it.each(files)('says what the message said, block by block: %s', (file) => {
    for (const { text, html } of pagesFor(file)) {
      expect(messageOf(judgeHtml(html)).blocks.map((block) => block.text)).toEqual(text.split('\n'));
    }
  });

  it('has most messages judged as on their own pages', () => {
    const outcomes = files.flatMap(pagesFor).map(({ html }) => outcomeOf(judgeHtml(html)));
    const concealed = outcomes.filter(({ message, besides }) => message === 'concealed' && besides.length === 0);
    expect(outcomes.length).toBeGreaterThan(50);
    expect(concealed.length / outcomes.length).toBeGreaterThan(0.95);
  });
});
