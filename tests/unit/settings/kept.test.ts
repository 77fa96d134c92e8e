import { describe, expect, it } from 'vitest';
import { keep, keptAsBefore, letGo, madeRoom, onSite, withChoices } from '../../../src/settings/choose.ts';
import { excerptOf, MOST_KEPT } from '../../../src/settings/kept.ts';
import { type Choices, NO_CHOICES, settingsFor } from '../../../src/settings/settings.ts';

const keptOn = (host: string, text: string) => withChoices(NO_CHOICES, onSite(host), keep({}, text));

describe('a message that a person keeps', () => {
  it('is known again by its text, whatever its spaces, capitals and numbers', () => {
    const settings = settingsFor(keptOn('example.com', 'You have 3 free\n articles left.'), 'www.example.com');
    expect(settings.isKept('you have 2 free articles left. ')).toBe(true);
    expect(settings.isKept('You have free articles left.')).toBe(false);
  });

  it('is known by its first 300 characters', () => {
    const text = 'Support the village library. '.repeat(20);
    const settings = settingsFor(keptOn('example.com', text.slice(0, 300)), 'example.com');
    expect(settings.isKept(text)).toBe(true);
  });

  it('is kept on its site and the hosts below, not elsewhere', () => {
    const settings = keptOn('example.com', 'Read us in print');
    expect(settingsFor(settings, 'news.example.com').isKept('Read us in print')).toBe(true);
    expect(settingsFor(settings, 'example.org').isKept('Read us in print')).toBe(false);
  });

  it('can be let go by its text, and by its entry in the list', () => {
    const choices = keep(keep({}, 'Read us in print'), 'Read us on the phone');
    expect(letGo(choices, 'Read us in print').kept?.map(excerptOf)).toEqual(['Read us on the phone']);
    expect(letGo(choices, choices.kept?.[1] ?? '').kept?.map(excerptOf)).toEqual(['Read us in print']);
  });

  it('makes the oldest go where there are too many, and is there once', () => {
    let choices = {};
    for (let message = 0; message < MOST_KEPT + 3; message++) choices = keep(choices, `Message ${String.fromCharCode(97 + message)}`);
    expect(keep(choices, 'Message z')).toMatchObject({ kept: { length: MOST_KEPT } });
    expect(keep(keep({}, 'Once'), 'ONCE')).toMatchObject({ kept: { length: 1 } });
  });

  it('is taken back with the one that made room for it, and what was chosen since stays', () => {
    let full: Choices = {};
    for (let message = 0; message < MOST_KEPT; message++) full = keep(full, `Message ${String.fromCharCode(97 + message)}`);
    const after = { ...keep(full, 'One more'), enabled: false };
    expect(madeRoom(full, 'One more')).toBe(full.kept?.[0]);
    expect(keptAsBefore(after, full, 'One more')).toEqual({ ...full, enabled: false });
    expect(madeRoom(full, 'Message a')).toBeUndefined();
    expect(madeRoom({}, 'One more')).toBeUndefined();
  });

  it('is brought back to its place after it was let go', () => {
    const before = keep(keep({}, 'Read us in print'), 'Read us on the phone');
    const [entry = ''] = before.kept ?? [];
    expect(keptAsBefore(keep(letGo(before, entry), 'Since then'), before, entry).kept?.map(excerptOf)).toEqual([
      'Read us in print',
      'Read us on the phone',
      'Since then',
    ]);
  });
});
