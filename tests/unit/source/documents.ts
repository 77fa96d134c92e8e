/** What a document in Markdown refers to. */
import { posix } from 'node:path';

/** A link to something in the project. */
export interface Link {
  /** As it is written. */
  readonly written: string;
  /** The path within the project that it leads to. */
  readonly path: string;
  /** The heading there; empty for none. */
  readonly anchor: string;
}

/** The links of a document to files of the project, and to its own headings: not those to other sites. */
export function linksIn(document: string, text: string): Link[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, written = '']) => written)
    .filter((written) => !/^[a-z]+:/i.test(written))
    .map((written) => {
      const [file = '', anchor = ''] = written.split('#');
      return { written, path: file === '' ? document : posix.join(posix.dirname(document), file), anchor };
    });
}

/** The anchors that GitHub gives the headings of a document. */
export function anchorsIn(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The files and folders that a document names as code: what holds a slash, or ends as files of the project do. */
export function pathsIn(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => /^(?:[\w.-]+\/)+[\w.-]*$/.test(code) || /^[\w.-]+\.(?:ts|md|json|png|svg|yml|html)$/.test(code));
}

/** The scripts of package.json that a document tells to run. */
export const scriptsIn = (text: string): string[] => [
  ...[...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => script),
  ...[...text.matchAll(/\bnpm (start|test)\b/g)].map(([, script = '']) => script),
];

/** The tests that a document tells to run. */
export interface TestRun {
  readonly project: string;
  /** Parts of the paths of test files. */
  readonly files: readonly string[];
}

export const testRunsIn = (text: string): TestRun[] =>
  [...text.matchAll(/npx vitest run --project ([\w-]+)((?: [\w./-]+)*)/g)].map(([, project = '', files = '']) => ({
    project,
    files: files.split(' ').filter(Boolean),
  }));

const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
