import { isObject, nounPhrase } from './nounPhrase';
import type { NamedPerson, Roster } from './roster';
import type { Sentence } from './sentences';
import type { SubjectKind } from './types';

/** Who stands right before a phrase: somebody who works on the system, by name or not. */
export interface Subject {
  /** The ranks of its words: `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** Where the subject is one person by name or handle. */
  readonly named?: NamedPerson;
}

/** The subject right before the word of rank `before`, over adverbs; `undefined` where it is a thing, a user or unknown. */
export function subjectBefore(
  sentence: Sentence,
  before: number,
  kind: SubjectKind,
  roster: Roster,
): Subject | undefined {
  const subject = anySubject(sentence, before, kind, roster);
  const noun = sentence.words[(subject?.end ?? 0) - 1]?.normal ?? '';
  return kind === 'one' && several.test(noun) ? undefined : subject;
}

const several =
  /^(?:we|us|nobody|noone|no-one|everyone|everybody|teams?|crew|squad|leadership|staff|desk|devs|sres|.+(?:ers|ors|ees|eers))$/;

function anySubject(sentence: Sentence, before: number, kind: SubjectKind, roster: Roster): Subject | undefined {
  const { words } = sentence;
  let end = before;
  for (let skipped = 0; skipped < 3 && isAdverb(words[end - 1]?.normal); skipped += 1) end -= 1;
  const named = nameBefore(sentence, end, roster);
  if (named !== undefined) return isObject(sentence, named.first) ? undefined : named;
  const stranger = strangerBefore(sentence, end, roster);
  if (stranger !== undefined) return isObject(sentence, stranger.first) ? undefined : stranger;
  if (words[end - 2]?.normal === 'on' && /^(?:call|duty|shift)$/.test(words[end - 1]?.normal ?? '')) {
    const person = nounPhrase(sentence, end - 2);
    if (person !== undefined) return { ...person, end };
  }
  const last = words[end - 1]?.normal ?? '';
  if (nominative.has(last) || (kind === 'people' && last === 'they')) return { first: end - 1, end };
  if (last === 'one' && words[end - 2]?.normal === 'no') return { first: end - 2, end };
  if (indefinite.has(last) || (kind === 'people' && everybody.has(last)))
    return isObject(sentence, end - 1) ? undefined : { first: end - 1, end };
  if (last === 'us') return ofUs(sentence, end);
  if (last === 'who') return nounPhrase(sentence, end - 1);
  return nounPhrase(sentence, end);
}

/** The person whose name or handle ends right before the word of rank `end`. */
export function nameBefore(sentence: Sentence, end: number, roster: Roster): Required<Subject> | undefined {
  const { words } = sentence;
  for (const length of [3, 2, 1]) {
    const first = end - length;
    if (first < 0) continue;
    const person = roster.personOf(words.slice(first, end).map(({ text }) => text));
    if (person !== undefined) return { first, end, named: person };
  }
  return undefined;
}

/** "Sarah" or "Sarah Chen", of whom the roster knows nothing: enough where people are spoken of, too little elsewhere. */
function strangerBefore({ words }: Sentence, end: number, roster: Roster): Required<Subject> | undefined {
  const last = words[end - 1]?.text ?? '';
  if (roster.isGivenName(last)) return { first: end - 1, end, named: {} };
  const before = words[end - 2]?.text ?? '';
  return /^\p{Lu}\p{Ll}/u.test(last) && roster.isGivenName(before) ? { first: end - 2, end, named: {} } : undefined;
}

function isAdverb(word: string | undefined): boolean {
  return (
    word !== undefined && (adverbs.has(word) || /^[a-z]{3,}ly$/.test(word)) && word !== 'only' && word !== 'family'
  );
}

const adverbs = new Set([
  'also',
  'just',
  'never',
  'then',
  'too',
  'again',
  'either',
  'even',
  'really',
  'still',
  'perhaps',
  'maybe',
  'all',
  'both',
  'first',
  'now',
]);

/** Not "you": that is the reader. */
const nominative = new Set(['we', 'i', 'he', 'she']);
const indefinite = new Set(['someone', 'somebody', 'nobody', 'noone', 'no-one']);
/** Users too, unless they do what colleagues do. */
const everybody = new Set(['anyone', 'anybody', 'everyone', 'everybody']);

/** "one of us", "none of us", "all of us". */
function ofUs({ words }: Sentence, end: number): Subject | undefined {
  const isOf =
    words[end - 2]?.normal === 'of' && /^(?:one|none|all|some|any|most|both)$/.test(words[end - 3]?.normal ?? '');
  return isOf ? { first: end - 3, end } : undefined;
}
