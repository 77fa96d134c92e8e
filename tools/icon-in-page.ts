import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const IMAGE = /<img src="[./]*\/(icons\/icon\.svg)" alt=""([^>]*?) ?\/>/;

/**
 * Writes the icon into one of the extension's own pages in place of a link to it: the browser shows a popup only when all that it
 * links to is there.
 * @param page the page's path within the project
 */
export const iconInPage = (page: string): Plugin => ({
  name: 'unnag:icon-in-page',
  transformIndexHtml: {
    order: 'pre',
    async handler(html, { path }) {
      const [image, file, size] = (path === `/${page}` && IMAGE.exec(html)) || [];
      if (image === undefined || file === undefined) return html;
      const drawn = await readFile(resolve(import.meta.dirname, '..', file), 'utf8');
      return html.replace(
        image,
        drawn
          .replace(/<!--.*?-->\s*/s, '')
          .replace('<svg', `<svg${size} aria-hidden="true"`)
          .trim(),
      );
    },
  },
});
