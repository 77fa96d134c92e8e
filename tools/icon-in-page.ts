import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const IMAGE = /<img src="[./]*\/(icons\/icon\.svg)" alt=""([^>]*?) ?\/>/;

/**
 * Writes the icon into one of the extension's own pages in place of a link to it: the browser shows a popup only when all that it
 * links to is there.
 * @param page the page's path within the project; one without an image of the icon is an error
 */
export const iconInPage = (page: string): Plugin => ({
  name: 'unnag:icon-in-page',
  transformIndexHtml: {
    order: 'pre',
    async handler(html, { path }) {
      if (path !== `/${page}`) return html;
      const [image, file, size = ''] = IMAGE.exec(html) ?? [];
      if (image === undefined || file === undefined) throw new Error(`${page} holds no image of the icon any more: take it off the list.`);
      const drawn = await readFile(resolve(import.meta.dirname, '..', file), 'utf8');
      return html.replace(image, drawnAs(drawn, size));
    },
  },
});

/** The drawing without its comment, and as large as the image was. */
const drawnAs = (drawn: string, size: string): string =>
  drawn
    .replace(/<!--.*?-->\s*/s, '')
    .replace('<svg', `<svg${size} aria-hidden="true"`)
    .trim();
