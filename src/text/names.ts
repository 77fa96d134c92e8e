/**
 * What the names that developers give to elements (class, id, custom element, itemprop) say about them. Developers
 * name in English nearly everywhere, so this is one list for all languages.
 */
export const NAME_WORDS = {
  subscription:
    'paywall* subscri* abo abos abonn* premium* piano tinypass tp regwall* meter* barrier* offer offers upsell* membership* conversion* suscri* assin* prenumer* predplat*',
  login: 'login signin logon auth regwall* register registrat* gigya account password',
  newsletter:
    'newsletter* nl mailchimp mailing email signup optin subscribeform substack klaviyo convertkit mailpoet hubspot inbox sailthru newslettre nieuwsbrief nyhetsbrev nyhedsbrev uutiskirje hirlevel infolettre',
  comment:
    'comment comments respond disqus viafoura coral discussion replies reply commentlist commentform feedback kommentar* comentari* commentair* komentar* reacties spotim openweb',
  discussion: 'commentlist commentcontent commentbody commenttext commentauthor commentmeta commentmetadata commentitem',
  advertisement:
    'ad ads adv advert* adslot adunit dfp gpt banner sponsor* promo promos promoted promotion* taboola outbrain adbox werbung anzeige publicid* publicit* pubblicit* reklam* mainos hirdetes annons commercial* affiliate* partner* leaderboard mpu billboard adsense adsbygoogle',
  donation: 'donat* contribut* support patreon kofi fundrais* membership',
  app: 'app apps appstore googleplay notification* push smartbanner download webpush onesignal',
  follow: 'follow follows following sociallinks socials whatsapp telegram channel rss',
  share: 'share sharing sharedaddy social addtoany sharethis bookmark print tools toolbar actions',
  related:
    'related recommend* trending popular mostread teaser teasers readmore more recirc* relacionad* correlat* carousel sidebar card cards upnext latest cluster',
  promotion: 'cta ctas ctabox ctablock promobox upsell* housead houseads promounit',
  call: 'cta ctas ctabox ctablock inlinecta ctasection ctacontainer housead houseads',
  callout: 'callout box module widget inline inset widgets interstitial prompt message notice alert infobox promobox toast teaserbox',
  dialog: 'modal overlay popup dialog lightbox drawer offcanvas popover snackbar',
  technical: 'noscript nojs loading loader preload preloader spinner error browser outdated unsupported fallback placeholder embed captcha',
  consent: 'consent cookie* gdpr optout onetrust didomi usercentrics',
  menu: 'nav navigation menu menus breadcrumb* topbar navbar masthead hamburger toolbar pagination skip tabs tablist submenu sitemap',
  header: 'header head top topnav masthead siteheader sitehead pageheader',
  footer: 'footer* sitefooter pagefooter foot colophon copyright legal imprint',
  prose: 'articlebody entry content body story text paragraph post prose richtext maincontent copy',
  author: 'author byline bio contributor writer vcard',
  caption: 'caption figcaption credit image photo gallery',
  quotation: 'pullquote pullquotes blockquote quotation',
} as const;

/** What a name can say. */
export type NameWord = keyof typeof NAME_WORDS;

const GROUPS = Object.keys(NAME_WORDS) as NameWord[];
const STEM = 5; // characters by which stems are looked up
const BITS = Object.fromEntries(GROUPS.map((group, at) => [group, 1 << at])) as Record<NameWord, number>;
const whole = new Map<string, number>();
const stems = new Map<string, [stem: string, bits: number][]>();
for (let at = 0; at < GROUPS.length; at++) {
  for (const word of NAME_WORDS[GROUPS[at] as NameWord].split(' ')) {
    if (!word.endsWith('*')) {
      whole.set(word, (whole.get(word) ?? 0) | (1 << at));
      continue;
    }
    const start = word.slice(0, STEM);
    const known = stems.get(start);
    if (known) known.push([word.slice(0, -1), 1 << at]);
    else stems.set(start, [[word.slice(0, -1), 1 << at]]);
  }
}
const seen = new Map<string, number>();
/** Names made of a heading's words say nothing about the element, and parts of parts little. */
const SLUG = /-(?:an?|the|of|to|is|are|how|what|why|for|with|your|my)-|__.*__/;
const WORDS = /[A-Z]?[a-z]+|[A-Z]+/g;
const MOST_REMEMBERED = 5000;
const LONGEST_NAMES = 400; // characters

/**
 * @param all class names and ids, separated by spaces
 * @returns a set of bits, one per entry of NAME_WORDS in order (see `says`)
 */
export function readNames(all: string): number {
  if (all === '') return 0;
  const names = all.length > LONGEST_NAMES ? all.slice(0, LONGEST_NAMES) : all;
  const known = seen.get(names);
  if (known !== undefined) return known;
  let bits = 0;
  const words = withoutSlugs(names).match(WORDS) ?? [];
  let before = '';
  for (let at = words.length - 1; at >= 0; at--) {
    const word = (words[at] ?? '').toLowerCase();
    bits |= whole.get(word) ?? 0;
    if (before !== '') bits |= whole.get(word + before) ?? 0;
    before = word;
    if (word.length < STEM) continue;
    const candidates = stems.get(word.slice(0, STEM));
    if (candidates) for (const [stem, stemBits] of candidates) if (word.startsWith(stem)) bits |= stemBits;
  }
  if (seen.size < MOST_REMEMBERED) seen.set(names, bits);
  return bits;
}

const withoutSlugs = (names: string): string =>
  SLUG.test(names)
    ? names
        .split(' ')
        .filter((name) => !SLUG.test(name))
        .join(' ')
    : names;

/** The bits of some groups, to be met by a set of bits from `readNames`. */
export const bitsOf = (groups: readonly NameWord[]): number => groups.reduce((bits, group) => bits | BITS[group], 0);

/** Whether a set of bits from `readNames` holds a word of a group. */
export const says = (bits: number, group: NameWord): boolean => (bits & BITS[group]) !== 0;

export const NAME_GROUPS: readonly NameWord[] = GROUPS;
