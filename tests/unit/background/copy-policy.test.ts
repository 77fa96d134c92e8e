import { describe, expect, it } from 'vitest';
import { copyPolicy } from '../../../src/background/copy-policy.ts';
import { isSettled, isSwitchedOn, onSite } from '../../../src/settings/choose.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { settingsFor } from '../../../src/settings/settings.ts';
import { fakeBrowser } from '../settings/fake-browser.ts';

const HOST = 'news.example.com';
const managed = { everywhere: { kinds: { 'ad-label': false } }, sites: { 'Example.com': { enabled: false } } };
const wrong = async () => ({ everywhere: { enabled: 'never' } });

describe('what an organisation sets', () => {
  it('outweighs what the person chose, for the extension’s pages and for content scripts', async () => {
    const { store, storage } = fakeBrowser();
    await store.choose(onSite(HOST), { what: 'enabled' }, true);
    await copyPolicy(async () => managed, storage);
    const { settings } = await store.load();
    const onPages = settingsFor(await readSettings(storage, HOST), HOST);
    expect(onPages.enabled).toBe(false);
    expect(onPages.isKindOn('ad-label')).toBe(false);
    expect(isSwitchedOn(settings, onSite(HOST), { what: 'enabled' })).toBe(false);
    expect(isSettled(settings, onSite(HOST), { what: 'enabled' })).toBe(true);
    expect(isSettled(settings, onSite(HOST), { what: 'kind', kind: 'login' })).toBe(false);
  });

  it('holds no longer once it is taken back, also where the browser then refuses to read it', async () => {
    const { store, storage } = fakeBrowser();
    await copyPolicy(async () => managed, storage);
    await copyPolicy(() => Promise.reject(new Error('Managed storage manifest not found')), storage);
    expect((await store.load()).settings.policy).toBeUndefined();
  });

  it('of a wrong shape is refused, naming the place, and what held before holds on', async () => {
    const { store, storage } = fakeBrowser();
    await copyPolicy(async () => managed, storage);
    await expect(copyPolicy(wrong, storage)).rejects.toThrow(/everywhere\.enabled/);
    const { settings, policyProblem } = await store.load();
    expect(settings.policy?.sites).toEqual({ 'example.com': { enabled: false } });
    expect(policyProblem).toBe('everywhere.enabled');
  });

  it('of a wrong shape is told until it is mended or taken back', async () => {
    const { store, storage } = fakeBrowser();
    for (const mended of [managed, {}]) {
      await copyPolicy(wrong, storage).catch(() => undefined);
      expect((await store.load()).policyProblem).toBe('everywhere.enabled');
      await copyPolicy(async () => mended, storage);
      expect((await store.load()).policyProblem).toBe('');
    }
  });

  it('of a wrong shape sets nothing where nothing was set before', async () => {
    const { store, storage } = fakeBrowser();
    await copyPolicy(wrong, storage).catch(() => undefined);
    expect((await store.load()).settings.policy).toBeUndefined();
    expect((await readSettings(storage, HOST)).policy).toBeUndefined();
  });
});
