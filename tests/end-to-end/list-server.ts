import { cp, readFile, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import { join, resolve } from 'node:path';
import type { BrowserKind } from '../../tools/browsers/find.ts';
import { BUILT } from './session.ts';

/** A copy of the extension that may read from this machine: nobody is there to answer when the browser asks. */
export async function withPermission(kind: BrowserKind, folder: string): Promise<string> {
  const copy = join(folder, 'extension');
  await cp(BUILT[kind], copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['https://127.0.0.1/*'] }));
  return copy;
}

/** A server on this machine that speaks TLS; the certificate is its own, and its key is no secret. */
export async function serveSecurely(answer: (headers: IncomingHttpHeaders) => string): Promise<Server> {
  const read = (name: string) => readFile(resolve(import.meta.dirname, 'certificate', name));
  const options = { key: await read('key-for-tests-only.pem'), cert: await read('certificate.pem') };
  const server = createServer(options, ({ headers }, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'reader=7; Secure' });
    response.end(answer(headers));
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening));
  return server;
}

/** The address of its list. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server for the lists has no port.');
  return `https://127.0.0.1:${address.port}/rules.json`;
}
