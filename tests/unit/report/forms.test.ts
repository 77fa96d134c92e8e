import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PART_LABELS, type Part, partsFor, type Report, TITLES } from '../../../src/report/parts.ts';
import { emptyFormAddress, formAddress, LONGEST_ADDRESS, lengthOf, TRACKER } from '../../../src/report/tracker.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, '.github/ISSUE_TEMPLATE');

/** A form of the tracker, as far as it matters here. */
interface Form {
  readonly name: string;
  readonly description: string;
  readonly title?: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly render?: string };
  }[];
}

const read = (file: string): Form => parse(readFileSync(join(folder, file), 'utf8'));
const fieldsOf = ({ body }: Form) => body.filter(({ type }) => type !== 'markdown');

const full = (kind: Report['kind']): Report => ({
  kind,
  ...Object.fromEntries(partsFor(kind).map((part) => [part, `the ${part} & more`])),
});

describe.each(['missed', 'wrong'] as const)('the form for reports of kind %s', (kind) => {
  const address = new URL(formAddress(full(kind)));
  const form = read(address.searchParams.get('template') ?? '');

  it('has a field for each part of a report, named as reports name it', () => {
    expect(fieldsOf(form).map(({ id, attributes }) => [id, attributes.label])).toEqual(
      partsFor(kind).map((part) => [part, PART_LABELS[part]]),
    );
    expect(fieldsOf(form).find(({ id }) => id === 'outline')?.attributes.render).toBe('html');
  });

  it('is opened with every part filled in', () => {
    expect(`${address.origin}${address.pathname}`).toBe(`${TRACKER}/new`);
    const asked = fieldsOf(form).map(({ id }) => address.searchParams.get(id ?? ''));
    expect(asked).toEqual(partsFor(kind).map((part) => `the ${part} & more`));
    expect([...address.searchParams.keys()].sort()).toEqual([...partsFor(kind), 'template', 'title'].sort());
    expect(address.searchParams.get('title')).toBe(`${TITLES[kind]}: the site & more`);
    expect(form.title).toBe(`${TITLES[kind]}: `);
  });

  it('is opened empty without a word of the report', () => {
    expect(emptyFormAddress(kind)).toBe(`${TRACKER}/new?template=${address.searchParams.get('template')}`);
  });
});

it('parts that were left out are not in the address', () => {
  const { searchParams } = new URL(formAddress({ kind: 'missed', text: 'Subscribe' }));
  expect([...searchParams.keys()]).toEqual(['template', 'title', 'text']);
  expect(searchParams.get('title')).toBe('Missed: a message');
});

it('the length of an address is that after a visit to the log-in page', () => {
  const address = formAddress({ kind: 'missed', text: '隠'.repeat(100) });
  expect(lengthOf(address)).toBeGreaterThanOrEqual(100 * '%25E9%259A%25A0'.length);
  expect(LONGEST_ADDRESS).toBeLessThan(8000);
});

it('every form can be chosen from the list, and no part lacks a label', () => {
  const forms = readdirSync(folder).filter((file) => file !== 'config.yml');
  expect(forms.sort()).toEqual(['bug.yml', 'missed-message.yml', 'wrongly-hidden.yml']);
  for (const { name, description, body } of forms.map(read)) {
    expect(name).toMatch(/\w/);
    expect(description).toMatch(/\w/);
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const part of Object.keys(PART_LABELS) as Part[]) expect(PART_LABELS[part]).toMatch(/\w/);
});
