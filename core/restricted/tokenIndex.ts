import type { InlineToken } from './inlineTokens';
import type { Span } from './span';

/** Tokens of a text by their place. */
export class TokenIndex {
  readonly #tokens: readonly InlineToken[];
  /** How far the tokens up to each one reach. */
  readonly #reach: readonly number[];

  constructor(tokens: readonly InlineToken[]) {
    this.#tokens = [...tokens].sort((a, b) => a.start - b.start || b.end - a.end);
    const reach: number[] = [];
    for (const { end } of this.#tokens) reach.push(Math.max(reach.at(-1) ?? 0, end));
    this.#reach = reach;
  }

  /** The tokens that share a character with the span or stand beside it, in the order of the text. */
  touching({ start, end }: Span): readonly InlineToken[] {
    const found: InlineToken[] = [];
    for (let at = this.#countUpTo(end) - 1; at >= 0 && (this.#reach[at] ?? 0) >= start; at -= 1) {
      const token = this.#tokens[at];
      if (token !== undefined && token.end >= start) found.push(token);
    }
    return found.reverse();
  }

  /** How many tokens start at or before the offset. */
  #countUpTo(offset: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
