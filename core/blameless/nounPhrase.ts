import type { Sentence } from './sentences';

/** Words of a sentence by rank: `first` up to, not including, `end`. */
export interface WordSpan {
  readonly first: number;
  readonly end: number;
}

/** "the on-call engineer": a noun for people with a determiner or nothing before it, and no preposition before that. */
export function nounPhrase(sentence: Sentence, end: number): WordSpan | undefined {
  const { words } = sentence;
  const noun = words[end - 1]?.normal ?? '';
  const behind = rolesBehind[noun];
  if (!roles.test(noun) && !(behind?.test(words[end - 2]?.normal ?? '') ?? false)) return undefined;
  let first = end - 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const word = words[first - 1]?.normal;
    if (word === undefined || prepositions.has(word) || !/^[\p{L}\p{N}]/u.test(word) || breaks.has(word)) break;
    first -= 1;
    if (determiners.has(word)) break;
  }
  if (
    words[first - 1]?.normal === 'of' &&
    /^(?:one|some|none|members?|all|any|two)$/.test(words[first - 2]?.normal ?? '')
  )
    return { first: first - 2, end };
  return isObject(sentence, first) ? undefined : { first, end };
}

/** Whether the words that begin there are what a preposition governs: "a request from the team". */
export function isObject({ words }: Sentence, first: number): boolean {
  return prepositions.has(words[first - 1]?.normal ?? '');
}

/** Nouns that mean people who work on the system wherever they stand. */
const roles =
  /^(?:engineers?|developers?|devs?|sysadmins?|administrators?|sres?|programmers?|coders?|dbas?|technicians?|colleagues?|coworkers?|co-workers?|employees?|contractors?|teammates?|on-call|oncall|on-caller|teams?|interns?|trainees?|testers?|reviewers?|supervisors?|leadership|somebody|crew|squad)$/;
/** Nouns that mean people only behind one of these. */
const rolesBehind: { readonly [noun: string]: RegExp } = {
  operator: /^(?:human|on-call|duty|shift)$/,
  operators: /^(?:human|on-call|duty|shift|our)$/,
  manager: /^(?:incident|product|project|engineering|release|change|duty|shift|our|delivery)$/,
  managers: /^(?:incident|product|project|engineering|release|change|duty|shift|our|delivery)$/,
  commander: /^incident$/,
  lead: /^(?:incident|tech|team|technical|project)$/,
  admin: /^(?:system|our|human|on-call|db|database)$/,
  admins: /^(?:system|our|human|on-call|db|database)$/,
  member: /^(?:team|staff|crew)$/,
  members: /^(?:team|staff|crew)$/,
  responder: /^(?:first|incident|on-call|our)$/,
  responders: /^(?:first|incident|on-call|our|the)$/,
  maintainer: /^(?:the|our)$/,
  maintainers: /^(?:the|our)$/,
  author: /^(?:pr|change|original|code)$/,
  staff: /^(?:our|operations|support|on-call|it|duty)$/,
  person: /^(?:on-call|the|one|responsible|a)$/,
  desk: /^(?:service|help)$/,
};

const determiners = new Set([
  'the',
  'a',
  'an',
  'our',
  'one',
  'this',
  'that',
  'some',
  'both',
  'another',
  'two',
  'three',
  'their',
  'his',
  'her',
  'my',
  'your',
  'each',
  'every',
  'no',
  'any',
]);

const breaks = new Set([
  'and',
  'or',
  'but',
  'that',
  'because',
  'when',
  'while',
  'if',
  'which',
  'so',
  'since',
  'as',
  'where',
  'is',
  'was',
  'were',
  'are',
  'although',
  'though',
  'however',
]);

const prepositions = new Set([
  'of',
  'from',
  'to',
  'for',
  'by',
  'with',
  'at',
  'in',
  'on',
  'about',
  'between',
  'via',
  'through',
  'against',
  'into',
  'over',
  'under',
  'within',
  'across',
]);
