import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../../tools/browsers/find.ts';

const machine = (has: readonly string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/reader',
  isProgram: (path) => has.includes(path),
  ...more,
});

const onMac = { platform: 'darwin', env: {}, home: '/Users/reader' } as const;
const onWindows = {
  platform: 'win32',
  env: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\reader\\AppData\\Local' },
} as const;

describe('findBrowser', () => {
  it.each([
    ['Chromium on Linux', 'chromium', '/usr/bin/chromium', {}],
    ['Edge on Linux', 'chromium', '/usr/bin/microsoft-edge-stable', {}],
    ['Firefox ESR on Linux', 'firefox', '/usr/bin/firefox-esr', {}],
    ['Chrome on macOS', 'chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', onMac],
    ['Firefox in the home folder on macOS', 'firefox', '/Users/reader/Applications/Firefox.app/Contents/MacOS/firefox', onMac],
    ['Chrome of one user on Windows', 'chromium', 'C:\\Users\\reader\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe', onWindows],
    ['Edge on Windows', 'chromium', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', onWindows],
    ['Firefox on Windows', 'firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe', onWindows],
  ] as const)('finds %s', (_name, kind, path, more) => {
    expect(findBrowser(kind, machine([path], more))).toBe(path);
  });

  it('takes the program that the environment names before any other', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome', FIREFOX_PATH: '/opt/mine/firefox' };
    const has = ['/usr/bin/chromium', '/usr/bin/firefox', '/opt/mine/chrome', '/opt/mine/firefox'];
    expect(findBrowser('chromium', machine(has, { env }))).toBe('/opt/mine/chrome');
    expect(findBrowser('firefox', machine(has, { env }))).toBe('/opt/mine/firefox');
  });

  it('says so when the environment names a program that is not there', () => {
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/opt/gone/firefox' };
    expect(() => findBrowser('firefox', machine(['/usr/bin/firefox'], { env }))).toThrow(
      'FIREFOX_PATH is /opt/gone/firefox, where there is no program.',
    );
  });

  it('finds none where there is none', () => {
    expect(findBrowser('chromium', machine([]))).toBeUndefined();
    expect(findBrowser('firefox', machine(['/usr/bin/chromium']))).toBeUndefined();
  });
});
