import { attributeOf, nameOf } from './dom.ts';
import { readNames } from './names.ts';

/** A block-level element that holds text. Its attributes are read when somebody asks: most are never asked for. */
export class Box {
  /** The blocks inside are those with an index from `start` up to, not including, `end`. */
  start = -1;
  end = -1;
  /** Fields a person can fill in (inputs, text areas, selects) inside. */
  fields = 0;
  /** Those of them that ask for words of a person's own: no searches, no choices, no buttons. */
  entries = 0;
  /** How many boxes are above this one. */
  readonly depth: number;
  private knownNames: string | null = null;
  private knownRole: string | null = null;
  private knownBits = -1;

  /**
   * @param index its place among the boxes of the page
   * @param tag upper-case tag name
   */
  constructor(
    readonly index: number,
    readonly element: Element,
    readonly parent: Box | null,
    readonly tag: string,
  ) {
    this.depth = parent ? parent.depth + 1 : 0;
  }

  /** Nothing is known of what comes after so many blocks of the page, and the names may have changed with it. */
  endAt(end: number): void {
    this.end = Math.min(this.end, end);
    if (this.start >= end) this.start = -1;
    this.knownNames = null;
    this.knownRole = null;
    this.knownBits = -1;
  }

  /** Class, id and the like, as the page wrote them, separated by spaces. */
  get names(): string {
    this.knownNames ??= namesOf(this.element);
    return this.knownNames;
  }

  /** What the names say: bits as `readNames` gives them. */
  get nameBits(): number {
    if (this.knownBits === -1) this.knownBits = readNames(this.names);
    return this.knownBits;
  }

  /** The `role` attribute, lower case, or ''. */
  get role(): string {
    this.knownRole ??= (attributeOf(this.element, 'role') ?? '').toLowerCase();
    return this.knownRole;
  }
}

const LONGEST_NAMES = 2000; // characters that are read

function namesOf(element: Element): string {
  const id = attributeOf(element, 'id');
  const names = attributeOf(element, 'class');
  const property = attributeOf(element, 'itemprop');
  const name = nameOf(element);
  const tag = name.includes('-') ? name.toLowerCase() : '';
  const all =
    !id && !property && tag === '' ? (names ?? '') : [tag, id, names, property && `itemprop-${property}`].filter(Boolean).join(' ');
  return all.slice(0, LONGEST_NAMES);
}
