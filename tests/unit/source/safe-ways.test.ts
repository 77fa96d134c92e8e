import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|html)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));

/** Ways to make markup or code of text, some of which a page may have written. */
const MARKUP_OR_CODE = [
  /\b(inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\s*\.\s*(write|writeln|open)\b/,
  /\bcreateContextualFragment\b/,
  /\b(setHTML|setHTMLUnsafe|parseHTMLUnsafe)\b/,
  /\bDOMParser\b/,
  /(?<!attributeOf\(element, ')\bsrcdoc\b/, // to read the attribute makes nothing
  /\beval\s*\(/,
  /\bnew\s+Function\b/,
  /\bset(Timeout|Interval)\(\s*['"`]/,
  /\bexecuteScript\(\s*\{[^}]*\bcode\b/,
  /\bjavascript:/,
];

/** Ways to a server. */
const REQUESTS = [
  /(?<![.#]|private )\bfetch\s*\(/,
  /\b(window|self|globalThis)\.fetch\b|= fetch\b/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bWebTransport\b/,
  /\bRTCPeerConnection\b/,
];

describe('the source', () => {
  it('is read at all', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(findings([/\breplaceChildren\b/]).length).toBeGreaterThan(0);
  });

  it('makes neither markup nor code of text', () => {
    expect(findings(MARKUP_OR_CODE)).toEqual([]);
  });

  it('asks no server for anything, but for the lists of rules that a person has named', () => {
    const requests = findings(REQUESTS).filter((finding) => !finding.startsWith('src/background/fetch-list.ts:'));
    // Its own files of words lie in the extension.
    expect(requests).toEqual([
      expect.stringMatching(/^src\/background\/background\.ts:.*fetch\(browser\.runtime\.getURL\(lexiconFile\(name\)\)\)/),
    ]);
  });

  it('loads nothing from elsewhere in its pages', () => {
    const pages = sources.filter(({ path }) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.filter(({ text }) => /(src|href)\s*=\s*["']?(https?:)?\/\//.test(text)).map(({ path }) => path)).toEqual([]);
    expect(pages.filter(({ text }) => /<script(?![^>]*\ssrc=)|\son\w+\s*=|<style/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('checks the sender and the shape of every message that it hears', () => {
    const hearing = sources.filter(({ text }) => /onMessage\s*\.\s*addListener/.test(text));
    expect(hearing.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['background/background.ts', 'page/content.iife.ts', 'popup/popup.iife.ts']),
    );
    expect(
      hearing.filter(({ text }) => !/sender\.id\s*[!=]==/.test(text) || !/\bisTo[A-Z]\w*\(message\)/.test(text)).map(({ path }) => path),
    ).toEqual([]);
    expect(findings([/onMessageExternal|onConnectExternal|addEventListener\(\s*['"`]message['"`]|postMessage/])).toEqual([]);
  });
});

function findings(patterns: readonly RegExp[]): string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (patterns.some((pattern) => pattern.test(line)) ? [`src/${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}
