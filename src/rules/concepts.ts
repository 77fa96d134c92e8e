/**
 * What a message can say, whatever its language. A lexicon lists, per language, the words for each concept;
 * rules and verdicts speak of concepts only.
 */
export const CONCEPTS = [
  // the act of subscribing or becoming a member: subscribe, become a member, get the magazine
  'subscribe',
  // the product: subscription, membership, digital access, e-paper, print edition, plan, premium
  'subscription',
  // the person: subscriber, member, for subscribers only
  'subscriber',
  // log in, sign in, logged in
  'login',
  // sign up, create an account, register
  'register',
  // account, profile, password, user name
  'account',
  // free, free of charge
  'free',
  // counted reading: free articles left, you have reached your limit, articles this month
  'quota',
  // going on reading: continue reading, read the full article, unlock, only for subscribers, get full access
  'unlock',
  // checking the reader: verifying access, checking your browser, are you human, confirm you are not a robot
  'check',
  // please wait, one moment, thank you for your patience, loading
  'wait',
  // something did not work: having trouble, failed to load, could not be shown, try again, reload the page
  'failure',
  // asked to change a setting: enable, turn on, activate, allow, exit reader mode, update, switch to
  'enable',
  // what is to be changed: JavaScript, cookies, browser, reader mode, browser settings
  'technology',
  // time a price is for, and how it ends: per month, a year, monthly, first month, cancel any time, then
  'term',
  // a sum of money (found by its form; a lexicon may add words)
  'price',
  // free trial, try it, trial month, test now
  'trial',
  // offer, save, discount, deal, special price, limited time
  'offer',
  // what one gets: unlimited access, exclusive stories, all articles, ad-free, archive, puzzles, newsletters
  'benefit',
  // newsletter, briefing, mailing list, inbox, e-mail updates, daily digest
  'newsletter',
  // e-mail address, your e-mail
  'email',
  // small print: by signing up you agree, privacy policy, terms of use, unsubscribe at any time, no spam
  'consent',
  // what a form says: thank you for signing up, please enter a valid e-mail address, something went wrong
  'confirmation',
  // ad blocker, you are blocking ads, disable your ad blocker, allow ads
  'ad-blocker',
  // asking for support: support us, support our journalism, independent journalism, reader-funded
  'support',
  // donate, donation, contribute, make a contribution, tip, buy me a coffee
  'donate',
  // the site in an app or as notifications: download the app, get our app, turn on notifications, app store
  'app',
  // follow us, follow topic, join our channel, like us on, add as preferred source
  'follow',
  // names of networks and stores: Facebook, Instagram, WhatsApp, Telegram, YouTube, Google News, RSS
  'network',
  // comments and asking for them: comments, leave a reply, join the conversation, post a comment
  'comment',
  // furniture of a comment form: will not be published, required fields are marked, save my name, be the first
  'comment-form',
  // ad labels: advertisement, ad, sponsored, promoted, story continues below, paid content
  'advertisement',
  // heads a list of what others offer: jobs, vacancies, classifieds, vouchers, online games, news of partners
  'marketplace',
  // share, print, copy link, bookmark, save article, listen to this article, gift this article
  'share',
  // related articles, read more, read also, more from, recommended, most read, trending
  'related',
  // what is read: article, story, content, news, journalism, reporting
  'story',
  // speaks to the reader: you, your, yours
  'reader',
  // speaks for the site: we, us, our
  'publisher',
  // already (a subscriber), have an account, been here before
  'already',
  // what a button of an offer says: learn more, get started, book a demo, try it free, shop now, find out more
  'action',
  // now, today, here, click here, tap
  'now',
  // tells about somebody: said, says, told, wrote, he, she, according to, announced, reported
  'telling',
] as const;

/** One thing that a message can say. */
export type Concept = (typeof CONCEPTS)[number];

/**
 * The words for each concept in one language, in lower case: phrases separated by commas.
 *
 * A phrase is words with single spaces between them; punctuation inside is read as a space ("don't" is `don t`).
 * `word` is the whole word, `stem*` a word that begins so, `*end` one that ends so, `*part*` one that contains it;
 * `…` stands for up to four words in between. Phrases in scripts written without spaces (Han, Kana, Hangul, Thai)
 * match anywhere. Case and accents do not matter. `!word` means other things in other languages ("comment" is French for "how"): it
 * counts on pages in the lexicon's own language only, where other English words count on all pages.
 */
export type Lexicon = { readonly [C in Concept]?: string };
