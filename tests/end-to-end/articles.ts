/** An article page of tests/pages. Its messages are marked in the page, or listed here where no element holds them alone. */
export interface ArticlePage {
  readonly file: string;
  readonly shape: string;
  readonly noiseTexts?: readonly string[];
}

/** The messages that stood after an article of The Times. */
const SEVEN_LINES = [
  'We are having trouble retrieving the article content.',
  'Please enable JavaScript in your browser settings.',
  'Thank you for your patience while we verify access. If you are in Reader mode please exit and log into your Times account, or subscribe for all of The Times.',
  'Thank you for your patience while we verify access.',
  'Already a subscriber? Log in.',
  'Want all of The Times? Subscribe.',
  'Leave a Reply',
];

/** Articles with messages, in the shapes that sites give them. */
export const ARTICLES: readonly ArticlePage[] = [
  { file: 'demo.html', shape: 'the demo article' },
  { file: 'own-paragraphs.html', shape: 'messages in paragraphs of their own' },
  { file: 'plain-divs.html', shape: 'messages in divs without classes, among what belongs to the page' },
  { file: 'bare-text.html', shape: 'messages as bare text between line breaks', noiseTexts: SEVEN_LINES },
  { file: 'injected.html', shape: 'messages that come up to three seconds late' },
  { file: 'boxed.html', shape: 'messages in boxes with buttons and benefits' },
  { file: 'beside.html', shape: 'messages beside the text, with parts that are moved or not drawn' },
  { file: 'blog.html', shape: 'a blog with a comment form' },
  { file: 'right-to-left.html', shape: 'an article from right to left' },
  { file: 'german.html', shape: 'messages in German' },
  { file: 'french.html', shape: 'messages in French' },
  { file: 'spanish.html', shape: 'messages in Spanish' },
  { file: 'relatives.html', shape: 'messages in other words' },
  { file: 'account-menu.html', shape: 'a message below menus that say the same' },
];
