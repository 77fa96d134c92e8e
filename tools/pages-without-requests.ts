import type { Plugin } from 'vite';

const HEAD = '<head>';

/**
 * Has each of the extension's own pages say that it connects to nothing. The manifest has one policy for all of the extension, and allows
 * the background to load the lists of rules that a person added; pages need no server.
 */
export const pagesWithoutRequests = (): Plugin => ({
  name: 'unnag:pages-without-requests',
  transformIndexHtml(html, { path }) {
    if (!html.includes(HEAD)) throw new Error(`${path} has no ${HEAD}, so its policy has no place.`);
    return html.replace(HEAD, `${HEAD}\n    <meta http-equiv="Content-Security-Policy" content="connect-src 'none'" />`);
  },
});
