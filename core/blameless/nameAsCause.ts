import type { SectionId } from '../model/sectionNames';
import type { NamedPerson, Roster } from './roster';
import type { Sentence } from './sentences';
import { nameBefore, type Subject } from './subjects';

/** A name where causes are sought, in ranks of the sentence's words. */
export interface BlamedName {
  readonly first: number;
  readonly end: number;
  readonly named: NamedPerson;
  /** How many words say so, the name included. */
  readonly words: number;
}

/** "caused by Kim", "Kim's mistake"; among contributing factors, any name that the roster knows, and any handle. */
export function nameAsCause(
  sentence: Sentence,
  roster: Roster,
  sections: ReadonlySet<SectionId>,
): BlamedName | undefined {
  const { words } = sentence;
  const amongCauses = sections.has('contributing-factors');
  const told = sections.has('timeline') || sections.has('went-well');
  for (let first = 0; first < words.length; first += 1) {
    if (!/^[@\p{Lu}]/u.test(words[first]?.text ?? '')) continue;
    const known = nameFrom(sentence, first, roster);
    const name = known ?? strangerFrom(sentence, first, roster);
    if (name === undefined) continue;
    const before = normalBetween(sentence, Math.max(0, name.first - 7), name.first);
    const isBlamed = byName.test(before) || (!told && becauseName.test(before)) || isOwner(sentence, name.end);
    if (isBlamed) return { ...name, words: 2 };
    if (known !== undefined && amongCauses && !thanks.test(before)) return { ...name, words: 1 };
  }
  return undefined;
}

const byName = /\b(?:caused by|due to|because of|fault of|mistake of|(?:broken|introduced|misconfigured|deleted) by)$/;
const becauseName = /\b(?:outage|incident|failure|happened|down|failed|broke|lost|crashed)(?: [\w-]+){0,4} because$/;
const thanks = /\b(?:thanks?|thank you|credit|kudos|reported by|found by|spotted by|shout-?out|cc|according to|see)\b/;

/** "Kim's mistake", "Kim's change caused". */
function isOwner({ words }: Sentence, end: number): boolean {
  if (!ownsWhatFollows(words[end - 1]?.text)) return false;
  const owned = words[end]?.text ?? '';
  return (
    /^(?:faults?|mistakes?|errors?|carelessness|blunder|oversight|negligence)$/.test(owned) ||
    /^(?:caused|broke|led)$/.test(words[end + 1]?.normal ?? '')
  );
}

/** The longest name of the roster that begins with the word. */
function nameFrom(sentence: Sentence, first: number, roster: Roster): Required<Subject> | undefined {
  const { words } = sentence;
  for (const length of [3, 2, 1]) {
    const end = first + length;
    if (end > words.length || roster.personOf(words.slice(first, end).map(({ text }) => text)) === undefined) continue;
    const found = nameBefore(sentence, end, roster);
    if (found?.first === first) return found;
  }
  return undefined;
}

/** "Sarah" or "Sarah Chen", where what follows shows that the name ends there: "Alice Springs" is a place. */
function strangerFrom({ words }: Sentence, first: number, roster: Roster): Required<Subject> | undefined {
  if (!roster.isGivenName(words[first]?.text ?? '')) return undefined;
  const isFamilyName = /^\p{Lu}\p{Ll}/u.test(words[first + 1]?.text ?? '') && !ownsWhatFollows(words[first]?.text);
  const end = isFamilyName ? first + 2 : first + 1;
  const next = words[end]?.text ?? '.';
  const endsHere = ownsWhatFollows(words[end - 1]?.text) ? /^\p{Ll}/u.test(next) : nameEnd.test(next);
  return endsHere ? { first, end, named: {} } : undefined;
}

function ownsWhatFollows(word: string | undefined): boolean {
  return /['’]s$/.test(word ?? '');
}

const nameEnd =
  /^(?:[.,;:!?)]|and|who|when|while|after|before|had|was|did|ran|restarted|deleted|pushed|merged|deployed|changed|forgot|broke|dropped|removed)$/;

function normalBetween({ words }: Sentence, first: number, end: number): string {
  return words
    .slice(first, end)
    .map(({ normal }) => normal)
    .join(' ');
}
