import { beforeEach, expect, it } from 'vitest';
import { createReading } from '../../../src/controls/reading.ts';

/** A storage that answers when it is told to, and what is shown of it. */
let stored = '';
let answers: (() => void)[] = [];
let shown: string[] = [];
let read = '';

const reading = () =>
  createReading(
    async () => {
      const found = stored;
      await new Promise<void>((resolve) => answers.push(resolve));
      if (found === 'broken') throw new Error('broken');
      read = found;
    },
    () => shown.push(read),
  );

/** Lets all that can go on go on. */
const settle = async () => {
  for (let step = 0; step < 20; step++) await Promise.resolve();
};
const answer = async () => {
  await settle();
  answers.shift()?.();
  await settle();
};

beforeEach(() => {
  stored = 'one';
  answers = [];
  shown = [];
  read = 'nothing';
});

it('Many changes at once are read together', async () => {
  const page = reading();
  const first = page.again();
  await settle();
  stored = 'two';
  const later = [page.again(), page.again(), page.again()];
  await answer();
  await first;
  expect(shown).toEqual(['one']);
  await answer();
  await Promise.all(later);
  expect(shown).toEqual(['one', 'two']);
  expect(answers).toEqual([]);
});

it('A switch does not go back while what the person chose is stored', async () => {
  const page = reading();
  const first = page.again();
  let finish: () => void = () => undefined;
  const change = page.after(() => new Promise<void>((resolve) => (finish = resolve)));
  await answer();
  await first;
  expect(shown).toEqual([]);
  stored = 'two';
  finish();
  await answer();
  await change;
  expect(shown).toEqual(['two']);
});

it('What was read last is shown when a change failed, or reading did, and both are told', async () => {
  const page = reading();
  const change = page.after(() => Promise.reject(new Error('full')));
  const failed = expect(change).rejects.toThrow('full');
  await answer();
  await failed;
  expect(shown).toEqual(['one']);
  stored = 'broken';
  const broken = expect(page.again()).rejects.toThrow('broken');
  await answer();
  await broken;
  expect(shown).toEqual(['one', 'one']);
});
