import type { Found } from './detector';
import { lazily } from './lazily';
import type { Sentence } from './sentences';
import { inSmallLetters, smallLetters } from './smallLetters';

/** Sentences that tell of one kind of thing in many words: what they speak of, and what they say of it. */
export interface Family {
  /** The noun phrase for messages. */
  readonly what: string;
  /** All must be in the sentence, in any order, the rarest first; the last one is what is said, and may be denied. */
  readonly all: readonly Phrase[];
  /** Where this is in the sentence as well, it tells something else. */
  readonly unless?: Phrase;
  /** What is said is itself a "not", so a "not" before it does not deny it. */
  readonly isDenial?: true;
}

/**
 * An expression for words of prose, in any case: each space stands for spaces, a line's end and marks of emphasis, and
 * `[ -]` for those or a hyphen. All quantifiers in the source must have a bound. What it finds is told in small letters.
 */
export function phrase(words: string): Phrase {
  return inWords(() => sourceOf(words));
}

/** An expression for marks and words, in any case, as it is written; it has no flag. */
export function marksAndWords({ source }: RegExp): Phrase {
  return inWords(() => source);
}

function inWords(source: () => string): Phrase {
  const expression = lazily(() => new RegExp(inSmallLetters(source())));
  return {
    get source() {
      return source();
    },
    exec: text => expression().exec(smallLetters(text)),
    test: text => expression().test(smallLetters(text)),
  };
}

/** The part of a regular expression that sentences are asked with; it is made when the first one is asked. */
export type Phrase = Pick<RegExp, 'source' | 'exec' | 'test'>;

function sourceOf(words: string): string {
  return words.replaceAll("n't", "n['’]t").replaceAll('[ -]', `(?:${gap}|-)`).replaceAll(' ', gap);
}

const gap = '(?:[\\s*`"“”‘’(]{1,6})';

/** The sentence, if one of the families knows it. */
export function findFamily(families: readonly Family[], sentence: Sentence): Found | undefined {
  for (const family of families) {
    const found = findIn(family, sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What belongs together stands together. */
const farthest = 160;

/** A longer sentence says other things as well, and only the part that was recognised is shown. */
const longestFinding = 240;

function findIn({ what, all, unless, isDenial }: Family, { start, end, text }: Sentence): Found | undefined {
  // It is shorter than the others, and holds what ordinary sentences hold.
  if (unless?.test(text) === true) return undefined;
  let from = text.length;
  let to = 0;
  let said = 0;
  for (const expression of all) {
    const match = expression.exec(text);
    if (match === null) return undefined;
    from = Math.min(from, match.index);
    to = Math.max(to, match.index + match[0].length);
    said = match.index;
  }
  if (to - from > farthest) return undefined;
  if (isDenial !== true && denial.test(text.slice(0, said))) return undefined;
  return end - start <= longestFinding ? { start, end, what } : { start: start + from, end: start + to, what };
}

/** A "not" in the same clause, before what is said. */
const denial = /(?:\b(?:no|not|never|none|nothing|nobody|neither|nor|cannot|without)\b|n['’]t\b)[^,;:]{0,60}$/i;
