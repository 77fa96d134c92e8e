/** Draws icons/icon.svg at the sizes that browsers ask for. */
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const SIZES = [16, 32, 48, 128];

/** Writes icons/icon-SIZE.png for each size; run it after changing the drawing. Returns 0. */
export async function main(): Promise<number> {
  const drawing = await readFile('icons/icon.svg');
  for (const size of SIZES) {
    const png = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
    await writeFile(`icons/icon-${size}.png`, png);
    console.log(`icons/icon-${size}.png`);
  }
  return 0;
}
