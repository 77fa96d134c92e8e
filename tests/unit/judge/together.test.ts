// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hiddenIn } from './box-page.ts';

const button = (text: string): string => `<button>${text}</button>`;

describe('lines that tell together', () => {
  it('go, where they ask for money, with the sums and the small print', () => {
    const asked = 'Our reporting is free for everyone, and nobody owns us but our readers. If you can, please chip in.';
    const lines = [asked, '$5', '$10', 'Other', 'Contribute'];
    const shown = `<div class="x1"><div class="x2"><div>A note from our editor</div><div>${asked}</div><div>${button('$5')}</div></div>
      <div class="x3">${['$10', 'Other', 'Contribute'].map((text) => `<div>${button(text)}</div>`).join('')}<div>Payments are secure.</div></div></div>`;
    expect(hiddenIn(shown)).toEqual(expect.arrayContaining(lines));
  });
});

describe('lines that are together by chance', () => {
  it.each([
    ['p', ['The board sends a newsletter by e-mail.', 'Whoever signs up gets the timetable in the inbox.']],
    ['div', ['The e-mail to the board', 'Newsletter of the harbour', 'A letter']],
  ])('stay, where an article tells of a newsletter: <%s>', (tag, told) => {
    expect(hiddenIn(`<div class="x1">${told.map((text) => `<${tag}>${text}</${tag}>`).join('')}</div>`)).toEqual([]);
  });

  it('stay, where a heading stands over a video that does not play', () => {
    const notice = 'To play this video please enable JavaScript, and consider upgrading to a browser that supports HTML5 video';
    expect(hiddenIn(`<div class="x1"><h2>How often does the ferry sink?</h2><div>${notice}</div></div>`)).toEqual([notice]);
  });
});
