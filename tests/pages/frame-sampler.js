// Counts the frames in which a message is drawn, from the first one on. A size observer is called after all that scripts
// do before a frame and right before the frame is painted, so that what it sees is what a person sees.
{
  const isDrawn = (element) => {
    const frame = element.ownerDocument.defaultView?.frameElement;
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().height > 1 &&
      (!frame || isDrawn(frame))
    );
  };
  // Also in open shadow roots, and in frames whose documents can be read.
  const all = (selector, tree = document) => [
    ...tree.querySelectorAll(selector),
    ...[...tree.querySelectorAll('*')].flatMap((element) => {
      const inner = element.shadowRoot ?? element.contentDocument;
      return inner ? all(selector, inner) : [];
    }),
  ];
  const sampled = { frames: 0, withMessage: 0 };
  const drawn = new Set(); // messages, at least once
  const missed = new Set(); // paragraphs of the article that were not drawn, at least once
  const observer = new ResizeObserver(() => {
    sampled.frames++;
    const messages = all('[data-test="noise"]').filter(isDrawn);
    for (const message of messages) drawn.add(message.textContent.replace(/\s+/g, ' ').trim());
    if (messages.length > 0) sampled.withMessage++;
    for (const paragraph of all('article p:not([data-test="noise"], [data-test="noise"] *)')) {
      // While the page is parsed, a paragraph may be there without its text.
      if (paragraph.textContent !== '' && !isDrawn(paragraph)) missed.add(paragraph.textContent);
    }
  });
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const sample = () => {
    // Watched anew, an element is reported in the same frame.
    observer.disconnect();
    observer.observe(document.documentElement);
    requestAnimationFrame(sample);
  };
  requestAnimationFrame(sample);
  window.sampler = {
    async frames(count) {
      for (let frame = 0; frame < count; frame++) await nextFrame();
    },
    /** The page is done: lets the last change be drawn, and tells. */
    async done() {
      await this.frames(15);
      window.sampled = { ...sampled, drawn: [...drawn], missed: [...missed], messages: all('[data-test="noise"]').length };
    },
  };
}
