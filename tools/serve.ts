import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A folder that is served on this machine only. */
export interface Served {
  /** Where: ends with a slash. */
  readonly url: string;
  /** The same server under another host name: for the browser, another site. */
  readonly otherSiteUrl: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Where a page is parted when it is asked for with `?pause=`. */
const PAUSE = '<!-- pause -->';

/** What a page may load and run that is asked for with `?strict`. */
const STRICT = "default-src 'none'; style-src 'self'";

/**
 * Serves the files of a folder on the loopback address, on a free port. A page that is asked for with `?pause=200` comes
 * as from a slow site: in parts, which end where it says `<!-- pause -->`, 200 ms apart. One that is asked for with
 * `?strict` comes with a strict content security policy, and one that is asked for with `?kept` may be kept by the browser.
 */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer(async (request, response) => {
    try {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const path = normalize(decodeURIComponent(pathname));
      const content = await readFile(join(folder, path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        ...(searchParams.has('kept') ? {} : { 'cache-control': 'no-store' }),
        ...(searchParams.has('strict') ? { 'content-security-policy': STRICT } : {}),
      });
      const pause = Number(searchParams.get('pause'));
      if (pause > 0) await sendSlowly(response, content.toString(), pause);
      response.end(pause > 0 ? '' : content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('There is no such page here.');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server for the pages has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    otherSiteUrl: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sendSlowly(response: ServerResponse, content: string, pause: number): Promise<void> {
  for (const part of content.split(PAUSE)) {
    response.write(part);
    await wait(pause);
  }
}
