/**
 * Firefox ends the content scripts of an extension that was removed, disabled or updated before they could do anything, but takes
 * away the style sheets that the extension laid over a page. So what Unnag conceals there is tied to such a sheet: it gives custom
 * properties that the overrides ask for, and without them `revert-layer` takes an inline declaration back (CSS Cascade Level 5,
 * section 7.3.5). Chromium lets scripts live on, which bring everything back themselves; see orphan.ts.
 */
import type { BrowserApi } from './browser-api.ts';

/** Whether the browser ends scripts so. */
export const ENDS_SCRIPTS: boolean = import.meta.env.MODE === 'firefox';

/** Tells the marks of this page's Unnag from what the page wrote itself. */
export const MARK: string = Math.random().toString().slice(2);

/** What carries the mark because it is concealed, or is of Unnag's own; all else that carries it is a copy which the page made. */
export const marked = new WeakSet<Node>();

/** Out of sight. */
export const HIDDEN = { display: 'none' } as const;
/**
 * Out of sight, with the room kept that its line is going to take. Longhands only: the parts of a shorthand that is tied have
 * no values of their own.
 */
export const WAITING = {
  opacity: '0',
  visibility: 'hidden',
  'overflow-y': 'hidden',
  'box-sizing': 'border-box',
  'block-size': '32px',
  'min-block-size': '0',
  'margin-block-start': '8px',
  'margin-block-end': '8px',
  'padding-block-start': '0',
  'padding-block-end': '0',
} as const;
/** Faded. A mask adds to what fades an element already; `opacity` and `filter` would replace it, and show what the page hides. */
export const FADED = { 'mask-image': 'linear-gradient(rgb(0 0 0 / 0.4) 0 0)', 'mask-clip': 'no-clip' } as const;
/** What an element of Unnag's own is drawn as. */
const DRAWN = { note: 'block' } as const;

const nameFor = (property: string, mark: string): string => `--${property}-${mark}`;

/** The sheet to which a page's Unnag ties what it conceals, by its mark: a user's sheet, stronger than the page. */
export const tetherSheet = (mark: string): string =>
  `:root{${Object.entries({ ...HIDDEN, ...FADED, ...WAITING, ...DRAWN })
    .map(([property, value]) => `${nameFor(property, mark)}:${value}!important`)
    .join(';')}}`;

let isTied = false;
const asked = new WeakSet<Document>();
const NO_FRAME = -1;

/**
 * Has the sheet laid over a page and the frames in it, where it was not asked for before: what is concealed there from then on is tied.
 * @returns whether it lies anywhere now where it did not
 */
export async function tie({ runtime }: BrowserApi, documents: readonly Document[]): Promise<boolean> {
  const fresh = documents.filter((each) => !asked.has(each));
  for (const each of fresh) asked.add(each);
  const frames = fresh
    .map(({ defaultView }) => (defaultView && runtime.getFrameId?.(defaultView)) ?? NO_FRAME)
    .filter((id) => id !== NO_FRAME);
  if (frames.length === 0) return false;
  // A background that cannot be asked lays no sheet.
  const laid = await runtime.sendMessage({ type: 'lay-sheet', mark: MARK, frames }).catch(() => undefined);
  if (!Array.isArray(laid) || laid.length === 0) return false;
  isTied ||= laid.includes(PAGE);
  return true;
}

/** The number of the page itself among its frames. */
const PAGE = 0;

/** Whether what is concealed in a document is tied. Over a frame that has only just come, no sheet lies yet. */
const isTiedIn = (of: Document): boolean => ENDS_SCRIPTS && isTied && (of === document || hasSheet(of));

const hasSheet = ({ defaultView, documentElement }: Document): boolean =>
  Boolean(defaultView?.getComputedStyle(documentElement).getPropertyValue(nameFor('display', MARK)));

/**
 * The value to override a property with.
 * @param value what the property is to be
 * @param own what the page has written inline; empty for nothing
 */
export const tied = (of: Document, property: string, value: string, own: string): string =>
  isTiedIn(of) ? `var(${nameFor(property, MARK)},${own || 'revert-layer'})` : value;

/** Whether `tied` gave this value for a property, here or in a former Unnag. */
export const isTiedValue = (property: string, value: string): boolean => ENDS_SCRIPTS && value.startsWith(`var(${nameFor(property, '')}`);

const NOTE = nameFor('note-display', MARK);
/** How a note is drawn: as a block, and where it was tied, as long as the sheet lies there. */
export const NOTE_DISPLAY = ENDS_SCRIPTS ? `var(${NOTE},block)` : 'block';

/** Ties an element of Unnag's own, whose content is drawn as `NOTE_DISPLAY` says. */
export function tieNote(host: HTMLElement): void {
  if (isTiedIn(host.ownerDocument)) host.style.setProperty(NOTE, `var(${nameFor('note', MARK)},none)`);
}
