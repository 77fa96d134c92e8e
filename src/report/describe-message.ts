/** Finds a message of the page by its words, for a report that it is wrongly hidden. */
import { survey } from '../text/survey.ts';
import { type FromPage, pageFacts, readFromPage } from './draft-of.ts';

const LONGEST_COMPARED = 300; // characters of a message that the popup knows

/**
 * What a report says of a message that Unnag found here.
 * @param text the beginning of its words, as the popup lists it
 * @returns the largest element with these words, described; the page alone, without words, where no element holds them and nothing else
 */
export function describeMessage(text: string, page: Document): FromPage {
  const { boxes, blocks } = survey(page.body);
  for (const { element, start, end } of boxes) {
    const first = blocks[start]?.text;
    if (first === undefined || !text.startsWith(first.slice(0, LONGEST_COMPARED))) continue;
    const own = blocks.slice(start, Math.min(end, start + LONGEST_COMPARED)).map((block) => block.text);
    if (own.join(' ').slice(0, LONGEST_COMPARED) === text) return readFromPage(element);
  }
  return { ...pageFacts(page), text: '', outline: '' };
}
