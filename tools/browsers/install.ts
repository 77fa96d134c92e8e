import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, computeExecutablePath, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import { runCommand } from '../command.ts';
import { type BrowserKind, findBrowser } from './find.ts';

const PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
const DOWNLOAD = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;
const NAME = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' } as const;
const SETTING = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

/** Downloaded browsers stand outside of the project, so that a clean checkout finds them again. */
const downloads = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'unnag', 'browsers');

/** The path of a browser of this kind: one that is installed, else one that this call installs. */
export async function getBrowser(kind: BrowserKind): Promise<string> {
  const path = findBrowser(kind) ?? (await findDownloaded(kind));
  if (path) return path;
  console.error(`No ${NAME[kind]} found; installing one.`);
  const problems: string[] = [];
  for (const way of [installPackage, download]) {
    try {
      const installed = await way(kind);
      if (installed) return installed;
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `There is no ${NAME[kind]} here, and installing one failed (${problems.join('; ')}). ` +
      `Install it yourself, or set ${SETTING[kind]} to its program, then try again.`,
  );
}

async function installPackage(kind: BrowserKind): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await runCommand('apt-get', ['update'], options);
  if (updated === 127) return undefined;
  const code = await runCommand('apt-get', ['install', '-y', PACKAGE[kind]], options);
  if (code !== 0) throw new Error(`apt-get install ${PACKAGE[kind]} ended with code ${code}`);
  return findBrowser(kind);
}

async function findDownloaded(kind: BrowserKind): Promise<string | undefined> {
  const found = await getInstalledBrowsers({ cacheDir: downloads });
  return found.find((browser) => browser.browser === DOWNLOAD[kind])?.executablePath;
}

async function download(kind: BrowserKind): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`there is no download for ${process.platform} on ${process.arch}`);
  const browser = DOWNLOAD[kind];
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    console.error(`Downloading ${browser} ${buildId} into ${downloads}.`);
    await install({ browser, buildId, cacheDir: downloads });
    return computeExecutablePath({ browser, buildId, cacheDir: downloads });
  } catch (error) {
    throw new Error(`the download of ${browser} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
