import type { SectionId } from '../model/sectionNames';
import { blamelessKinds } from './kinds';
import { nameAsCause } from './nameAsCause';
import { phrasesByWord } from './phrases';
import type { NamedPerson, Roster } from './roster';
import { type Sentence, wordAt } from './sentences';
import { type Subject, subjectBefore } from './subjects';
import type { BlamelessId, Phrase } from './types';

/** What is known of the place where a sentence stands. */
export interface Place {
  /** The sections around it, by id. */
  readonly sections: ReadonlySet<SectionId>;
  readonly roster: Roster;
  /** The rules that are not off. */
  readonly active: ReadonlySet<BlamelessId>;
}

/** What a sentence says of people, in ranks of its words. */
export interface SentenceFinding {
  readonly rule: BlamelessId;
  readonly first: number;
  readonly end: number;
  readonly message: string;
  /** How many words say so: what several words say is English. */
  readonly words: number;
  /** The person whose name stands from `first` to `end`. */
  readonly named?: NamedPerson;
}

/** The gravest thing in a sentence, the first of its kind; `undefined` where a facilitator would ask nothing. */
export function scanSentence(sentence: Sentence, place: Place): SentenceFinding | undefined {
  let best: SentenceFinding | undefined;
  const offer = (finding: SentenceFinding | undefined) => {
    if (finding === undefined || !isHeard(finding.rule, place)) return;
    const order = best === undefined ? -1 : rank(finding.rule) - rank(best.rule) || finding.first - best.first;
    if (order < 0) best = finding;
  };
  for (const phrase of candidates(sentence)) {
    if (phrase.silentIn?.some(id => place.sections.has(id))) continue;
    for (const finding of matchesOf(phrase, sentence, place)) offer(finding);
  }
  offer(blamedName(sentence, place));
  return best !== undefined && (best.words > 1 || isEnglish(sentence)) ? best : undefined;
}

const ranks: ReadonlyMap<BlamelessId, number> = new Map(blamelessKinds.map(({ id }, at) => [id, at]));
const silences: ReadonlyMap<BlamelessId, readonly SectionId[]> = new Map(
  blamelessKinds.map(({ id, silentIn }) => [id, silentIn]),
);

function rank(rule: BlamelessId): number {
  return ranks.get(rule) ?? ranks.size;
}

function isHeard(rule: BlamelessId, { sections, active }: Place): boolean {
  return active.has(rule) && !(silences.get(rule) ?? []).some(id => sections.has(id));
}

function candidates({ normal }: Sentence): ReadonlySet<Phrase> {
  const found = new Set<Phrase>();
  for (const word of normal.split(' ')) for (const phrase of phrasesByWord.get(word) ?? []) found.add(phrase);
  return found;
}

/** How far an exception sees, in characters of the normal form. */
const sight = 80;

/** After a few matches that are excepted the sentence is a list of words. */
const mostMatches = 50;

function* matchesOf(phrase: Phrase, sentence: Sentence, { roster, active }: Place): Generator<SentenceFinding> {
  const { normal, starts } = sentence;
  // Most find nothing, and `matchAll` makes an expression of its own.
  if (normal.search(phrase.pattern) < 0) return;
  let seen = 0;
  for (const match of normal.matchAll(phrase.pattern)) {
    seen += 1;
    if (seen > mostMatches) return;
    const first = wordAt(sentence, match.index);
    const subject = phrase.subject === undefined ? undefined : subjectBefore(sentence, first, phrase.subject, roster);
    if (phrase.subject !== undefined && subject === undefined) continue;
    const before = starts[subject?.first ?? first] ?? 0;
    const behind = match.index + match[0].trimEnd().length;
    if (phrase.notAfter?.test(normal.slice(Math.max(0, before - sight), before))) continue;
    if (phrase.notBefore?.test(normal.slice(behind, behind + sight))) continue;
    const end = wordAt(sentence, behind - 1) + 1;
    const count = end - first + (subject === undefined ? 0 : 1);
    const message = `${phrase.reason} ${phrase.question}`;
    yield named(subject, count, active) ?? { rule: phrase.family, first, end, message, words: count };
  }
}

const nameMessage = 'This names one person where causes are sought. Write the role; what would have led anybody there?';

/** A phrase about somebody by name is about that person first of all. */
function named(
  subject: Subject | undefined,
  count: number,
  active: ReadonlySet<BlamelessId>,
): SentenceFinding | undefined {
  if (subject?.named === undefined || !active.has('blameless-individual')) return undefined;
  const { first, end, named: person } = subject;
  return { rule: 'blameless-individual', first, end, message: nameMessage, words: count, named: person };
}

function blamedName(sentence: Sentence, { roster, sections }: Place): SentenceFinding | undefined {
  const found = nameAsCause(sentence, roster, sections);
  if (found === undefined) return undefined;
  const { first, end, named: person, words } = found;
  return { rule: 'blameless-individual', first, end, message: nameMessage, words, named: person };
}

/** Words that English alone writes so: what we look for looks like a word of other languages here and there. */
function isEnglish({ normal }: Sentence): boolean {
  return /\b(?:the|and|to|this|that|were|they|our|with|it|been|you|who|have|why|should|would|could|these|there|from|by|when|because|after|before|did)\b/.test(
    normal,
  );
}
