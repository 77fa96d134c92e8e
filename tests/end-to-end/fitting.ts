/** In pages: whether all of it fits. Each function runs there and stands alone, because it is sent there. */

/** In a page: controls and headings whose words do not fit into them. */
export function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button:not(.message-text), h1, h2, h3, summary, .switch-text, .segments span, .host')]
    .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
    .map((each) => `${each.outerHTML.slice(0, 80)}: ${each.scrollWidth} in ${each.clientWidth}`);
}

/** In a page: rows of kinds in which the count is broken, the name is squeezed, or something lies over something else. */
export function squeezedRows(): string[] {
  const linesOf = (part: Element): number => {
    const words = document.createRange();
    words.selectNodeContents(part);
    let lines = 0;
    let end = Number.NEGATIVE_INFINITY;
    // Letters of several writings on one line differ in height.
    for (const { top, bottom, height } of [...words.getClientRects()].sort((one, other) => one.bottom - other.bottom)) {
      if (top > end - height / 2) lines++;
      end = Math.max(end, bottom);
    }
    return lines;
  };
  return [...document.querySelectorAll('.kind')].flatMap((row) => {
    const summary = row.querySelector('summary');
    const [name, count] = [row.querySelector('.kind-name'), row.querySelector('summary .hint')];
    if (!summary || !name || !count) return ['a row without its parts'];
    const [whole, control] = [summary.getBoundingClientRect(), row.querySelector('[role="switch"]')?.getBoundingClientRect()];
    const parts = [name, count, ...summary.querySelectorAll('.tag')].filter((part) => part.checkVisibility());
    const isOutside = parts.some((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const isOverSwitch = control && left < control.right && right > control.left && top < control.bottom && bottom > control.top;
      return left < whole.left - 1 || right > whole.right + 1 || top < whole.top - 1 || bottom > whole.bottom + 1 || isOverSwitch;
    });
    return [
      ...(linesOf(count) === 1 ? [] : [`“${count.textContent}” has ${linesOf(count)} lines`]),
      ...(linesOf(name) > 2 ? [`“${name.textContent}” has ${linesOf(name)} lines`] : []),
      ...(isOutside ? [`“${summary.textContent}” is not in its row`] : []),
    ];
  });
}
