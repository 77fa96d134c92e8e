// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/text/block.ts';
import { type Survey, survey } from '../../../src/text/survey.ts';

function read(html: string): Survey {
  document.body.innerHTML = html;
  return survey(document.body);
}
const texts = (html: string): string[] => read(html).blocks.map((block) => block.text);
function onlyBlock(html: string): Block {
  const [block, ...others] = read(html).blocks;
  expect(others).toEqual([]);
  if (!block) throw new Error('no block');
  return block;
}

describe('blocks', () => {
  it('are the texts of block elements, in reading order', () => {
    expect(texts('<h1>Title</h1><div><p>One</p><ul><li>Two<li>Three</ul></div><table><tr><td>Four<td>Five</table>')).toEqual(
      'Title One Two Three Four Five'.split(' '),
    );
  });
  it('are split where a block element interrupts a text, and go on after it', () => {
    expect(texts('<div>Before <p>inside</p> after</div>')).toEqual(['Before', 'inside', 'after']);
  });
  it('are split by custom elements', () => {
    expect(texts('<div>Before<x-prompt>inside</x-prompt>after</div>')).toEqual(['Before', 'inside', 'after']);
  });
  it('are split by line breaks, also behind comments and white space', () => {
    expect(texts('<p>One<br>Two<br> <!-- --> <b>Three</b> and more</p>')).toEqual(['One', 'Two', 'Three and more']);
  });
  it('are split by a line break at the end of an inline element', () => {
    expect(texts('<p><b>Log in<br></b>Two</p>')).toEqual(['Log in', 'Two']);
  });
  it('hold together what inline elements part', () => {
    expect(texts('<p>Already a <em>subscri</em>ber? <a href="#">Log <b>in</b></a>.</p>')).toEqual(['Already a subscriber? Log in.']);
  });
  it('hold together what comments part', () => {
    expect(texts('<p>Already a sub<!-- x -->scriber?</p>')).toEqual(['Already a subscriber?']);
  });
  it('have their white space folded', () => {
    expect(texts('<p>\n  Log\t\n in&nbsp; now </p><p> \n </p><p>&nbsp;</p>')).toEqual(['Log in now']);
  });
  it('keep spaces that stand between inline elements', () => {
    expect(texts('<p><a href="#">Log in</a> <a href="#">Subscribe</a></p>')).toEqual(['Log in Subscribe']);
  });
  it('know the text nodes they are made of', () => {
    const block = onlyBlock('<p>Already <a href="#">a subscriber</a>?</p>');
    expect(block.nodes.map((node) => node.data)).toEqual(['Already ', 'a subscriber', '?']);
  });
});

describe('links, buttons and quotes', () => {
  it('counts the letters that stand in links', () => {
    const block = onlyBlock('<p>Already a subscriber? <a href="#">Log in</a></p>');
    expect(block.linked).toBe('Log in'.length);
    expect(block.pressable).toBe(false);
  });
  it.each([
    ['a text that is a link', '<p><a href="#">Log in</a></p>'],
    ['a block inside a link', '<a href="#"><p>Log in</p></a>'],
    ['a button', '<button>Log in</button>'],
    ['a button inside a paragraph', '<p><button>Log in</button></p>'],
  ])('sees that %s can be pressed', (_name, html) => {
    expect(onlyBlock(html).pressable).toBe(true);
  });
  it('takes the text of a button for a block of its own', () => {
    expect(texts('<p>Want more? <button>Log in</button></p>')).toEqual(['Want more?', 'Log in']);
  });
  it.each([
    ['<p><q>Log in</q></p>', true],
    ['<p><code>Log in</code></p>', true],
    ['<p>The button says <q>Log in</q></p>', false],
    ['<p>Log in</p>', false],
  ])('knows whether all of %s is quoted', (html, quoted) => {
    expect(onlyBlock(html).quoted).toBe(quoted);
  });
});

describe('what is not read', () => {
  it.each(['script', 'style', 'noscript', 'template', 'textarea', 'iframe', 'object', 'canvas'])('<%s>', (tag) => {
    expect(texts(`<p>One</p><${tag}>subscribe now</${tag}><p>Two</p>`)).toEqual(['One', 'Two']);
  });
  it('lists to choose from', () => {
    expect(texts('<p>One</p><select><option>subscribe</select><datalist><option>log in</datalist>')).toEqual(['One']);
  });
  it('pictures drawn in SVG, with all that is in them', () => {
    expect(texts('<p>One <svg><title>subscribe</title><foreignObject><p>log in</p></foreignObject></svg> two</p>')).toEqual(['One two']);
  });
  it('what people write', () => {
    expect(texts('<div contenteditable><p>my draft</p></div><div contenteditable="true">mine</div><p>One</p>')).toEqual(['One']);
    expect(texts('<div contenteditable="false"><p>One</p></div>')).toEqual(['One']);
  });
});

describe('boxes', () => {
  it('tell which blocks are inside', () => {
    const { blocks, boxes } = read('<p>0</p><section><p>1</p><div><p>2</p></div></section><p>3</p>');
    const inside = (tag: string): string[] => {
      const box = boxes.find((each) => each.tag === tag);
      return blocks.slice(box?.start, box?.end).map((block) => block.text);
    };
    expect(inside('BODY')).toEqual(['0', '1', '2', '3']);
    expect(inside('SECTION')).toEqual(['1', '2']);
    expect(inside('DIV')).toEqual(['2']);
  });
  it('know their names and roles', () => {
    const { blocks } = read('<div id="promo" class="box abo" itemprop="about" role="Dialog">One</div><x-prompt class="a">Two</x-prompt>');
    expect(blocks.map(({ box }) => [box.names, box.role])).toEqual([
      ['promo box abo itemprop-about', 'dialog'],
      ['x-prompt a', ''],
    ]);
  });
  it('count the fields that a person can fill in', () => {
    const { boxes } = read(
      '<section><form>Mail <input><input type="hidden"><textarea></textarea><select><option>x</select></form></section><div>none</div>',
    );
    expect(boxes.map((box) => [box.tag, box.fields])).toEqual([
      ['BODY', 3],
      ['SECTION', 3],
      ['FORM', 3],
      ['DIV', 0],
    ]);
  });
});

describe('pages that are made to be hard', () => {
  it.each(['parentNode', 'previousSibling', 'nextSibling', 'nodeName', 'namespaceURI', 'getAttribute', 'attributes', 'id', 'className'])(
    'a form with a field named %s',
    (name) => {
      document.body.innerHTML = `<p>One</p><form id="abo" class="box">Your<input><br> mail</form><p>Two</p>`;
      // Browsers let a field's name hide the form's own property; jsdom does not.
      const field = document.querySelector('input');
      Object.defineProperty(document.querySelector('form'), name, { value: field });
      const { blocks } = survey(document.body);
      expect(blocks.map((block) => block.text)).toEqual(['One', 'Your', 'mail', 'Two']);
      expect(blocks[1]?.box.names).toBe('abo box');
      expect(blocks[1]?.box.fields).toBe(1);
      expect(blocks[1]?.box.parent?.tag).toBe('BODY');
    },
  );
  it('a text under 20,000 elements', () => {
    let inner: Element = document.createElement('p');
    inner.textContent = 'deep down';
    for (let depth = 1; depth < 20_000; depth++) {
      const outer = document.createElement(depth % 2 ? 'div' : 'span');
      outer.append(inner);
      inner = outer;
    }
    const { blocks } = survey(inner);
    expect(blocks.map((block) => block.text)).toEqual(['deep down']);
    expect(blocks[0]?.box.depth, 'boxes above it that are looked at').toBe(200);
  });
  it('a page without any text', () => {
    expect(texts('')).toEqual([]);
    expect(texts('<div><img alt="subscribe"><hr></div>')).toEqual([]);
  });
});
