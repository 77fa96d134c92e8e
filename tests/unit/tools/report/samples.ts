/** Reports as people send them, and what nobody should send. */

const saved = (parts: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ 'unnag-report': 1, version: '0.1.0', browser: 'Firefox 142', ...parts });

/** A report, and the outcome that its page expects. */
export interface Sample {
  readonly name: string;
  readonly source: string;
  readonly expected: 'concealed' | 'kept';
  readonly direction?: 'rtl';
}

const CHIP_IN = `<body class="single">
  <div id="page" class="site">
    <main class="site-main">
      <article class="post entry">
        <p></p>
        <div class="pitch-box" reported>
          <h3>[24]</h3>
          <p>[57]<a href="/pitch">[6]</a>[1]</p>
          <button class="btn">[15]</button>
        </div>
        <p></p>
      </article>
    </main>
  </div>
</body>`;

/** Ten reports in four languages: seven of missed messages, three of wrongly hidden ones. */
export const SAMPLES: readonly Sample[] = [
  {
    name: 'English, missed, with its outline',
    source: saved({
      kind: 'missed',
      site: 'harbour.example',
      path: '/2026/05/ferry',
      text: 'Keep the presses rolling\nThis harbour has one paper, and the paper has four pages. Pay in.\nPut in a coin now',
      outline: CHIP_IN,
      language: 'en-GB',
    }),
    expected: 'concealed',
  },
  {
    name: 'English, missed, its words alone',
    source: saved({ kind: 'missed', text: 'Pick up your harbour pass and step inside.' }),
    expected: 'concealed',
  },
  {
    name: 'English, missed, and hidden by now',
    source: saved({ kind: 'missed', site: 'paper.example', text: 'Already a subscriber? Log in.', language: 'en' }),
    expected: 'concealed',
  },
  {
    name: 'English, wrong, as an issue',
    source: [
      '### Site\r\n\r\nvalley.example\r\n\r\n### Page\r\n\r\n/mill\r\n\r\n### Query and fragment\r\n\r\n_No response_\r\n\r\n### Words of the message\r\n',
      '\r\nSign up for our newsletter.\r\n\r\n### Outline of the markup\r\n\r\n```html\r\n<main>\r\n',
      '  <article class="story">\r\n    <p></p>\r\n    <p reported>[27]</p>\r\n    <p></p>\r\n  </article>\r\n</main>\r\n```\r\n\r\n### Language of the page\r\n\r\nen',
      '\r\n\r\n### Version of Unnag\r\n\r\n0.1.0\r\n\r\n### Browser\r\n\r\nChromium 131\r\n\r\n### Rule\r\n\r\nnewsletter.sign-up\r\n\r\n### Reasons\r\n\r\n',
      'speaks of newsletter, subscribe\r\n\r\n### What else should be known\r\n\r\n_No response_',
    ].join(''),
    expected: 'kept',
  },
  {
    name: 'German, missed',
    source: saved({
      kind: 'missed',
      site: 'muehle.example',
      text: 'Komm in unseren Lesekreis\nJeden Morgen um sechs liegt der Kuckucksruf auf deinem Tisch.',
      outline: '<main>\n<article>\n<p></p>\n<aside class="lesekreis" reported>\n<h3>[25]</h3>\n<p>[61]</p>\n</aside>\n</article>\n</main>',
      language: 'de-AT',
    }),
    expected: 'concealed',
  },
  {
    name: 'German, wrong',
    source: saved({
      kind: 'wrong',
      site: 'muehle.example',
      text: 'Jetzt abonnieren, rief der Ausrufer, und niemand verstand ihn.',
      language: 'de',
      rule: 'subscription.invite',
      reasons: 'speaks of subscribe, now',
    }),
    expected: 'kept',
  },
  {
    name: 'French, missed',
    source: saved({ kind: 'missed', site: 'moulin.example', text: 'Entrez dans la ruche et lisez sans fin.', language: 'fr' }),
    expected: 'concealed',
  },
  {
    name: 'French, wrong',
    source: saved({
      kind: 'wrong',
      text: 'Abonnez-vous dès maintenant au journal.',
      language: 'fr-CA',
      rule: 'subscription.invite',
    }),
    expected: 'kept',
  },
  {
    name: 'Arabic, missed, from right to left',
    source: saved({ kind: 'missed', site: 'xn--mgbh0fb.example', text: 'انضم إلى خليتنا واقرأ بلا حدود', language: 'ar' }),
    expected: 'concealed',
    direction: 'rtl',
  },
  {
    name: 'Arabic, missed, copied rather than saved',
    source:
      'Missed: x.example\n\n### Site\n\nx.example\n\n### Words of the message\n\nاشترك الآن في النشرة البريدية\n\n### Language of the page\n\nar\n',
    expected: 'concealed',
    direction: 'rtl',
  },
];

/** What is wrong with each, and what the tool says of it. */
export const MALFORMED: readonly { readonly name: string; readonly source: string; readonly says: RegExp }[] = [
  { name: 'nothing', source: ' \n', says: /The report is empty/ },
  { name: 'a huge one', source: saved({ kind: 'missed', text: 'x'.repeat(100_000) }), says: /characters, where 100000 are read at most/ },
  { name: 'cut-off JSON', source: saved({ kind: 'missed', text: 'Subscribe' }).slice(0, -5), says: /begins like JSON and cannot be read/ },
  { name: 'no report at all', source: 'Dear maintainers, it does not work.', says: /none of the headings that Unnag’s forms write/ },
  {
    name: 'a wrong type',
    source: saved({ kind: 'missed', text: ['Subscribe'] }),
    says: /“Words of the message” of the report is \["Subscribe"\], where a text belongs/,
  },
  {
    name: 'another version',
    source: '{"unnag-report": 2, "kind": "missed", "text": "Subscribe"}',
    says: /no report of version 1: its “unnag-report” is 2/,
  },
  {
    name: 'a way out of the folder',
    source: saved({ kind: 'missed', text: 'Subscribe', site: '../../../etc/passwd' }),
    says: /“Site” of the report is “\.\.\/\.\.\/\.\.\/etc\/passwd”/,
  },
  {
    name: 'control characters',
    source: saved({ kind: 'missed', text: 'Subscribe\u001b]0;owned\u0007' }),
    says: /holds control characters/,
  },
  {
    name: 'a script in the outline',
    source: saved({ kind: 'missed', text: 'Subscribe', outline: '<main><p reported>[9]</p><script>alert(1)</script></main>' }),
    says: /The outline holds an element “script”/,
  },
  {
    name: 'a handler in the outline',
    source: saved({ kind: 'missed', text: 'Subscribe', outline: '<main><p reported onclick="alert(1)">[9]</p></main>' }),
    says: /The outline holds “onclick="alert\(1\)"”/,
  },
  {
    name: 'an address that is a script',
    source: saved({ kind: 'missed', text: 'Subscribe', outline: '<main><p reported><a href="javascript:alert(1)">[9]</a></p></main>' }),
    says: /The outline holds “href="javascript:alert\(1\)"”/,
  },
  {
    name: 'a prototype',
    source: '{"unnag-report": 1, "kind": "missed", "text": "Subscribe", "__proto__": {"rule": "login.sign-in"}}',
    says: /The report has a part “__proto__”/,
  },
  { name: 'no words', source: saved({ kind: 'wrong', site: 'paper.example' }), says: /does not say the words of the message/ },
  {
    name: 'an outline that marks nothing',
    source: saved({ kind: 'missed', text: 'Subscribe', outline: '<main><p>[9]</p></main>' }),
    says: /marks 0 elements as “reported”/,
  },
];
