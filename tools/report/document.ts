/** Gives the engine a document, where there is none: it reads pages by what browsers have. Import this before the engine. */
import { JSDOM } from 'jsdom';

const NEEDED = [
  'Node',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'HTMLInputElement',
  'Document',
  'Text',
  'NodeFilter',
  'DOMParser',
  'document',
] as const;

if (!('document' in globalThis)) {
  // Scripts of a page do not run, and nothing is loaded.
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', { url: 'https://report.example/' });
  for (const name of NEEDED) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
