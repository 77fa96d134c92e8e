import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { press } from './controls.ts';

/** Writes a file, and chooses it for the import on the options page. */
export async function importFile(options: Page, path: string, content: string): Promise<void> {
  await writeFile(path, content);
  const picker = await options.waitForSelector('#import-file', { hidden: true });
  await (picker as unknown as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(path);
}

/** Presses Export, and answers what the file holds that the person gets to keep. */
export async function exportedText(options: Page): Promise<string> {
  const text = options.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) blob.text().then(resolve);
          return createObjectURL(blob);
        };
      }),
  );
  await press(options, 'Export');
  return text;
}
