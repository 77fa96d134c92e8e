/** Put into a copy of the extension before its own scripts: `storage.local` answers when the page hears `storage-answers`. */
(() => {
  const inPage = !location.protocol.includes('-extension:');
  if (!inPage && !new URLSearchParams(location.search).has('slow')) return;
  const answers = new Promise((resolve) => addEventListener('storage-answers', resolve, { once: true }));
  for (const local of new Set([globalThis.browser?.storage?.local, globalThis.chrome?.storage?.local])) {
    for (const name of ['get', 'set', 'remove', 'getKeys']) {
      const ask = local?.[name]?.bind(local);
      if (ask) local[name] = (...words) => answers.then(() => ask(...words));
    }
  }
})();
