import { describe, expect, it } from 'vitest';
import { keep, letGo, onSite, withChoices } from '../../../src/settings/choose.ts';
import { excerptOf, MOST_KEPT } from '../../../src/settings/kept.ts';
import { NO_CHOICES, settingsFor } from '../../../src/settings/settings.ts';

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
});
