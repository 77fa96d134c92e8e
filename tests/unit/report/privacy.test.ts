// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftOfMissed } from '../../../src/report/draft-of.ts';

/** Names that no language has, so that they are found wherever they are left. */
const name = fc.stringMatching(/^Zq[aeiou][bdfgklmnprstv][aeiou][bdfgklmnprstv][aeiou]{1,2}$/);
const token = fc.stringMatching(/^(?:[a-z]\d){6,12}$/);
const number = fc.stringMatching(/^[1-9]\d{8,11}$/);

/** Where pages put what they know of their reader: `$n` a name, `$f` another, `$m` an address, `$t` a token, `$d` a number. */
const PLACES = [
  '<p>Subscribe now, $n!</p>',
  '<p class="user-$n box">Subscribe</p>',
  '<p class="card-$t">Subscribe</p>',
  '<p id="reader-$d">Subscribe</p>',
  '<p data-user="$m" title="$n $f">Subscribe</p>',
  '<p>Write to $m or call $d.</p>',
  '<p>Your key is $t.</p>',
  '<a href="https://letters.example/join/$n?u=$d&amp;t=$t#$f">Subscribe</a>',
  '<a href="/u/$n/$t">Subscribe</a>',
  '<input type="text" value="$n $f" placeholder="$m" aria-label="$n">',
  '<input type="password" value="$t">',
  '<textarea>$n</textarea>',
  '<div contenteditable="true">$n was here</div>',
  '<img alt="$n" src="/faces/$n-$d.png">',
  '<script>var reader = "$m"</script>',
  '<reader-$t>Subscribe</reader-$t>',
  '<b style="--reader: $t" onclick="greet(\'$n\')">Subscribe</b>',
] as const;

it('whatever a page knows of its reader, and wherever it says so, is not in a report', () => {
  fc.assert(
    fc.property(fc.subarray([...PLACES], { minLength: 1 }), name, name, token, number, (places, first, last, secret, digits) => {
      const mail = `${first}.${last}@mail.example`.toLowerCase();
      const fill = (html: string): string =>
        html.replaceAll('$n', first).replaceAll('$f', last).replaceAll('$m', mail).replaceAll('$t', secret).replaceAll('$d', digits);
      document.body.innerHTML = fill(
        `<header>Signed in as <b>$n $f</b></header><main class="site-$t"><div id="message" class="offer">${places.join('')}</div></main>`,
      );
      history.replaceState(null, '', fill('/2026/05/$n/ferry?u=$d#$t'));
      const message = document.querySelector('#message');
      if (!message) throw new Error('The page has no message.');
      const { query, ...draft } = draftOfMissed(message);
      const written = decodeURIComponent(JSON.stringify(draft)).toLowerCase();
      for (const each of [first, last, secret, digits, mail]) expect(written).not.toContain(each.toLowerCase());
      expect(query).toContain(digits);
    }),
    { numRuns: 200 },
  );
});
