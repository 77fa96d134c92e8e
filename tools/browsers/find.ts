import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The two families of browser that Unnag is built for; Chrome, Edge and other relatives count as Chromium. */
export type BrowserKind = 'chromium' | 'firefox';

/** What is looked at to find a browser. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly isProgram: (path: string) => boolean;
}

/** The machine that this runs on. */
export const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir(), isProgram };

const SETTING = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

const PROGRAMS = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'google-chrome-beta',
    'google-chrome-unstable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
} as const;

const MAC_APPS = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
} as const;

const WINDOWS_PROGRAMS = {
  chromium: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
} as const;

/** The path of an installed browser of this kind, or undefined. CHROME_PATH and FIREFOX_PATH go first. */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): string | undefined {
  const named = machine.env[SETTING[kind]];
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new Error(`${SETTING[kind]} is ${named}, where there is no program. Correct it, or unset it to have a browser looked for.`);
  }
  return usualPlaces(kind, machine).find((path) => machine.isProgram(path));
}

function usualPlaces(kind: BrowserKind, machine: Machine): string[] {
  const { env, home } = machine;
  if (machine.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS_PROGRAMS[kind].flatMap((program) => roots.map((root) => win32.join(root, program)));
  }
  if (machine.platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    const inside = (app: string) => posix.join(`${app}.app`, 'Contents/MacOS', kind === 'firefox' ? 'firefox' : app);
    return MAC_APPS[kind].flatMap((app) => folders.map((folder) => posix.join(folder, inside(app))));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return PROGRAMS[kind].flatMap((program) => folders.map((folder) => posix.join(folder, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
