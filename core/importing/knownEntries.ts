import type { PostMortem } from '../document/postMortem';
import { labelledWords } from '../restyle/words';
import { plainText } from '../text';
import { shortened } from './inlineText';

/** An entry of the timeline that says the same, or much the same, as one that comes in. */
export type KnownEntry =
  | { readonly type: 'same' }
  /** The words of the timeline, as plain text. */
  | { readonly type: 'like'; readonly words: string };

interface Written {
  readonly minute: number;
  /** Of its first line, and of all of it: some styles have a line for the time alone. */
  readonly keys: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly shown: string;
}

/**
 * For each entry that comes in the one of the document's timelines that it stands there as: in the same words at the
 * same minute, or, since people edit and round, in similar words about then. One that is there stands for one alone.
 */
export function knownEntries(
  { timelines }: PostMortem,
  entries: readonly { readonly instant: number; readonly text: string }[],
): readonly (KnownEntry | undefined)[] {
  const written = timelines.flatMap(({ timeline }) =>
    timeline.entries.flatMap((entry): Written[] => {
      if (entry.time.instant === undefined) return [];
      const rest = timeline.lines.slice(entry.lines.start + 1, entry.lines.end).map(line => line.text.trim());
      const shown = plainText([labelledWords(entry).words, ...rest].join(' '));
      const minute = minuteOf(entry.time.instant);
      const keys = [labelledWords(entry).words, shown].map(keyOf);
      return [{ minute, keys, words: wordsOf(shown), shown }];
    }),
  );
  const byKey = new Map(written.flatMap(each => each.keys.map(key => [`${each.minute} ${key}`, each] as const)));
  const same = entries.map(({ instant, text }) => byKey.get(`${minuteOf(instant)} ${keyOf(text)}`));
  const taken = new Set<Written>(same.flatMap(each => each ?? []));
  const byMinute = new Map<number, Written[]>();
  for (const each of written) byMinute.set(each.minute, [...(byMinute.get(each.minute) ?? []), each]);
  return entries.map(({ instant, text }, rank): KnownEntry | undefined => {
    if (same[rank] !== undefined) return { type: 'same' };
    const words = wordsOf(plainText(text));
    const minute = minuteOf(instant);
    const near = [minute, minute - 1, minute + 1].flatMap(each => byMinute.get(each) ?? []);
    const like = near.find(each => !taken.has(each) && isLike(words, each.words));
    if (like === undefined) return undefined;
    taken.add(like);
    return { type: 'like', words: shortened(like.shown, 100) };
  });
}

function minuteOf(instant: number): number {
  return Math.floor(instant / 60_000);
}

/** Marks, escapes and signs do not count: styles differ in them. */
function keyOf(text: string): string {
  return [...wordsIn(plainText(text.replace(/\\\|/g, '|')))].join(' ');
}

/** Without who said it, which people leave out, and which is no likeness alone. */
function wordsOf(plain: string): ReadonlySet<string> {
  const said = plain.replace(/^[^:\n]{1,60}:\s+(?=\S)/, '');
  return new Set(wordsIn(said));
}

function wordsIn(plain: string): readonly string[] {
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Most words of the two are shared, or nearly all of the shorter one are in the longer. */
function isLike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter(word => other.has(word)).length;
  const shorter = Math.min(one.size, other.size);
  return shared >= (one.size + other.size) * 0.3 || (shorter >= 3 && shared >= shorter * 0.75);
}
