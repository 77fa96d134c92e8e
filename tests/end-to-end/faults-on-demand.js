/** Put into a copy of the extension before its content script: what a page's address names fails until a test says that it works. */
(() => {
  const wanted = new URLSearchParams(location.search).get('fails');
  const { createTreeWalker } = Document.prototype;
  let reading = wanted === 'reading';
  let storage = wanted === 'storage';
  addEventListener('reading-fails', () => {
    reading = true;
  });
  addEventListener('everything-works', () => {
    reading = false;
    storage = false;
  });
  Document.prototype.createTreeWalker = function (...words) {
    if (reading) throw new Error('This fault belongs to a test.');
    return createTreeWalker.apply(this, words);
  };
  for (const local of new Set([globalThis.browser?.storage?.local, globalThis.chrome?.storage?.local])) {
    const get = local?.get.bind(local);
    if (get) local.get = (...words) => (storage ? Promise.reject(new Error('This fault belongs to a test.')) : get(...words));
  }
})();
