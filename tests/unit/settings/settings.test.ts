import { describe, expect, it } from 'vitest';
import { choose, EVERYWHERE, isSwitchedOn, onSite, withChoices } from '../../../src/settings/choose.ts';
import { hostAndParents, NO_CHOICES, type Settings, settingsFor, siteOf } from '../../../src/settings/settings.ts';

const rule = { id: 'login.already-subscriber', kind: 'login' } as const;
const RULE = { [rule.id]: true };
const NO_RULE = { [rule.id]: false };
const settings = (everywhere: Settings['everywhere'], sites: Settings['sites'] = {}): Settings => ({ everywhere, sites });

describe('settingsFor', () => {
  it('has the default kinds on and the others off', () => {
    const site = settingsFor(NO_CHOICES, 'example.com');
    expect(site.enabled).toBe(true);
    expect(site.isOn(rule)).toBe(true);
    expect(site.isKindOn('share-tools')).toBe(false);
    expect(site.isOn({ id: 'share-tools.bar', kind: 'share-tools' })).toBe(false);
  });

  // Each case removes the outermost choice of the one before and expects the next to decide, with the opposite answer.
  it.each([
    ['site rule', settings({ rules: NO_RULE, kinds: { login: false } }, { 'example.com': { rules: RULE, kinds: { login: false } } }), true],
    ['everywhere rule', settings({ rules: NO_RULE, kinds: { login: true } }, { 'example.com': { kinds: { login: true } } }), false],
    ['site kind', settings({ kinds: { login: false } }, { 'example.com': { kinds: { login: true } } }), true],
    ['everywhere kind', settings({ kinds: { login: false } }, { 'example.com': { kinds: { subscription: true } } }), false],
    ['default', settings({}, { 'example.com': {} }), true],
  ])('lets the %s decide', (_, given, on) => {
    expect(settingsFor(given, 'example.com').isOn(rule)).toBe(on);
  });

  it('applies a host to its subdomains, entry by entry, the nearest first', () => {
    const given = settings(
      {},
      {
        'example.com': { enabled: false, kinds: { login: false, subscription: false } },
        'news.example.com': { kinds: { login: true } },
      },
    );
    const site = settingsFor(given, 'www.news.example.com');
    expect(site.enabled).toBe(false);
    expect(site.isKindOn('login')).toBe(true);
    expect(site.isKindOn('subscription')).toBe(false);
    expect(settingsFor(given, 'example.org').enabled).toBe(true);
    expect(settingsFor(given, 'notexample.com').enabled).toBe(true);
  });

  it('is off everywhere when switched off for all sites, whatever a site says', () => {
    expect(settingsFor(settings({ enabled: false }, { 'example.com': { enabled: true } }), 'example.com').enabled).toBe(false);
  });

  it('lets a subdomain be on below a site that is off', () => {
    const given = settings({}, { 'example.com': { enabled: false }, 'blog.example.com': { enabled: true } });
    expect(settingsFor(given, 'blog.example.com').enabled).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for a name like any other', (name) => {
    const odd = { id: name, kind: 'login' } as const;
    const others = settings({ rules: NO_RULE }, { 'example.com': { rules: NO_RULE } });
    expect(settingsFor(others, name).enabled).toBe(true);
    expect(settingsFor(others, 'example.com').isOn(odd)).toBe(true);
    const off = withChoices(NO_CHOICES, EVERYWHERE, choose(NO_CHOICES, EVERYWHERE, { what: 'rule', rule: odd }, false));
    expect(settingsFor(off, 'example.com').isOn(odd)).toBe(false);
    expect(settingsFor(off, 'example.com').isOn(rule)).toBe(true);
    const site = onSite(siteOf(name));
    const siteOff = withChoices(NO_CHOICES, site, choose(NO_CHOICES, site, { what: 'enabled' }, false));
    expect(settingsFor(siteOff, name).enabled).toBe(false);
    expect(settingsFor(siteOff, 'example.com').enabled).toBe(true);
  });
});

describe('hosts', () => {
  it('names the parents of a host, down to two labels', () => {
    expect(hostAndParents('A.b.Example.com.')).toEqual(['a.b.example.com', 'b.example.com', 'example.com']);
    expect(hostAndParents('localhost')).toEqual(['localhost']);
    expect(hostAndParents('')).toEqual([]);
  });

  it('takes www. off the site that a person chooses for', () => {
    expect(siteOf('www.example.com')).toBe('example.com');
    expect(siteOf('news.example.com')).toBe('news.example.com');
    expect(siteOf('www.localhost')).toBe('www.localhost');
  });
});

describe('choose', () => {
  it('records only what differs from what would hold anyway', () => {
    const site = onSite('example.com');
    const off = choose(NO_CHOICES, site, { what: 'kind', kind: 'login' }, false);
    expect(off).toEqual({ kinds: { login: false } });
    const given = withChoices(NO_CHOICES, site, off);
    expect(choose(given, site, { what: 'kind', kind: 'login' }, true)).toEqual({});
    expect(choose(given, site, { what: 'rule', rule }, true)).toEqual({ kinds: { login: false }, rules: RULE });
    expect(choose(given, site, { what: 'rule', rule }, false)).toEqual({ kinds: { login: false } });
  });

  it('keeps a site on for itself while all sites are off', () => {
    const given = settings({ enabled: false });
    expect(isSwitchedOn(given, EVERYWHERE, { what: 'enabled' })).toBe(false);
    expect(isSwitchedOn(given, onSite('example.com'), { what: 'enabled' })).toBe(true);
  });

  it('switches a site on below a parent that is off', () => {
    const given = settings({}, { 'example.com': { enabled: false } });
    expect(choose(given, onSite('blog.example.com'), { what: 'enabled' }, true)).toEqual({ enabled: true });
  });
});
