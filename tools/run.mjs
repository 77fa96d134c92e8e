// Runs the `main` function of a TypeScript file of this folder: node tools/run.mjs tools/start.ts [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file = '', ...words] = process.argv.slice(2);
try {
  const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
  process.exitCode = await module.main(words);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
