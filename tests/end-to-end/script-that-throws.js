/** Put into a copy of the extension beside its own content script: everything that can go wrong there goes wrong. */
(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  api.runtime.onMessage.addListener(() => {
    throw new Error('in a listener to messages');
  });
  api.storage.onChanged.addListener(() => {
    throw new Error('in a listener to storage');
  });
  addEventListener('go-wrong', () => {
    throw new Error('in a listener to the page');
  });
  setTimeout(() => {
    throw new Error('in a timer');
  });
  Promise.reject(new Error('in a promise'));
  console.error('to the console');
})();
