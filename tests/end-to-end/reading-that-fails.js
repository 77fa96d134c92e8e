/** Put into a copy of the extension before its content script: reading a page fails from `reading-fails` until `reading-works`. */
(() => {
  const { createTreeWalker } = Document.prototype;
  let fails = new URLSearchParams(location.search).has('fails');
  addEventListener('reading-fails', () => {
    fails = true;
  });
  addEventListener('reading-works', () => {
    fails = false;
  });
  Document.prototype.createTreeWalker = function (...words) {
    if (fails) throw new Error('This fault belongs to a test.');
    return createTreeWalker.apply(this, words);
  };
})();
