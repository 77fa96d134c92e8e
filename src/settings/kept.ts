/** The messages that a person wants to keep seeing on a site, known again by their text. The content script carries this. */

/** Characters of a message that count; the popup knows no more of it either. */
const TELLING = 300;
/** Characters that an entry shows, so that people recognise the message in their list. */
const EXCERPT = 48;

/** How many messages one site keeps: the newest. As many fit into one item of the browser's synchronised storage. */
export const MOST_KEPT = 30;

/**
 * What stands in a site's list for a message: a fingerprint of its text, a space, and how the text begins.
 * White space, capitals and numbers do not matter: "3 articles left" and "2 articles left" are one message.
 */
export function keptEntry(text: string): string {
  return `${fingerprint(text)} ${[...text.replace(/\s+/g, ' ').trim()].slice(0, EXCERPT).join('')}`;
}

/** What an entry shows of its message. */
export const excerptOf = (entry: string): string => entry.slice(entry.indexOf(' ') + 1);

/** Whether an entry stands for a message with this text; of longer texts the first 300 characters suffice. */
export const standsFor = (entry: string, text: string): boolean => entry.startsWith(`${fingerprint(text)} `);

/** A text as 53 bits in base 36: cyrb53, two multiplicative hashes side by side. It tells texts apart and hides nothing. */
function fingerprint(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim().slice(0, TELLING).trim().toLowerCase().replace(/\d+/g, '0');
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
