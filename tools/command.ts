import { spawn } from 'node:child_process';

/** Runs a program, its output going where ours goes (all of it to stderr with `quiet`). Answers its exit code, or 127 if there is no such program. */
export function runCommand(program: string, words: readonly string[], options: { quiet?: boolean; env?: NodeJS.ProcessEnv } = {}) {
  const output = options.quiet ? process.stderr : process.stdout;
  return new Promise<number>((resolve) => {
    const child = spawn(program, words, { stdio: ['ignore', output, process.stderr], env: { ...process.env, ...options.env } });
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
