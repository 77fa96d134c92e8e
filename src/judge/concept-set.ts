/** A set of concepts by their numbers, 0 to 63, in two words of bits. */
export class ConceptSet {
  private low = 0;
  private high = 0;

  constructor(concepts: readonly number[]) {
    for (const concept of concepts) {
      if (concept < 32) this.low |= 1 << concept;
      else this.high |= 1 << (concept - 32);
    }
  }

  /** The set whose bits these are. */
  static of(low: number, high: number): ConceptSet {
    const set = new ConceptSet([]);
    set.low = low;
    set.high = high;
    return set;
  }

  get empty(): boolean {
    return this.low === 0 && this.high === 0;
  }

  has(concept: number): boolean {
    return ((concept < 32 ? this.low >> concept : this.high >> (concept - 32)) & 1) === 1;
  }

  /** How many concepts there are in it that are not in another set. */
  countWithout(other: ConceptSet): number {
    return countBits(this.low & ~other.low) + countBits(this.high & ~other.high);
  }

  /** Whether the two sets have a concept in common. */
  meets(other: ConceptSet): boolean {
    return (this.low & other.low) !== 0 || (this.high & other.high) !== 0;
  }
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
