/** A sentence at its place: UTF-16 offsets in the text, without marks of lists before it and the full stop after it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Stands before it, and says that an item of a list is done. */
  readonly isDone: boolean;
}

/** Longer runs are cut at a space, so that no expression sees more of a text without sentences. */
const longest = 500;

/**
 * The sentences of a paragraph, the cells of a row, a line of code. A full stop ends a sentence only where a space and
 * a capital, a path, a link or a mark follow: `.git`, `agency.gov` and "e.g. this" do not.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  if (text === lastText) return lastSentences;
  lastText = text;
  lastSentences = split(text);
  return lastSentences;
}

/** Several detectors ask for the sentences of a passage. */
let lastText = '';
let lastSentences: readonly Sentence[] = [];

function split(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const isRow = /^\s*\|/.test(text);
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(isRow ? rowEnds : ends)) {
    const end = index + mark.length;
    if (mark !== '|' && (!follows(text, end) || abbreviation.test(text.slice(Math.max(start, index - 8), end))))
      continue;
    add(sentences, text, start, end);
    start = end;
  }
  add(sentences, text, start, text.length);
  return sentences;
}

/** Shorter ones are looked at as a whole. */
const longClauses = 200;
const joints =
  /(?:;|,| [–—]| -)\s(?:(?:and|but|so|while|which|because|although|whereas|yet|where|that is|as|since|und|aber|et|mais) )?/g;

/** The clauses of a sentence, where it has two or more: what is told beside it in the past or of other things is apart. */
export function clausesOf({ start, text, isDone }: Sentence): readonly Sentence[] {
  if (text.length < longClauses) return [];
  const clauses: Sentence[] = [];
  let from = 0;
  for (const { index, 0: joint } of text.matchAll(joints)) {
    if (index - from >= shortestClause)
      clauses.push({ start: start + from, end: start + index, text: text.slice(from, index), isDone });
    from = index + joint.length;
  }
  if (from === 0) return [];
  clauses.push({ start: start + from, end: start + text.length, text: text.slice(from), isDone });
  return clauses;
}

/** What is shorter is part of a list. */
const shortestClause = 20;

const ends = /[.!?]["'”’)\]*`]{0,3}(?=\s)/g;
const rowEnds = /[.!?]["'”’)\]*`]{0,3}(?=\s)|\|/g;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|nos|approx|resp|incl|inc|ltd|mr|mrs|ms|dr|st|jr|u\.s|fig|sec)\.$/i;

/** Whether a new sentence can begin after the spaces from here on. */
function follows(text: string, end: number): boolean {
  return /^\s{1,4}(?:[A-ZÀ-ÞΑ-ΩА-Я\d/<>`*_"'“‘([|#.$-]|https?:)/.test(text.slice(end, end + 12));
}

function add(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  while (to - start > longest) {
    const space = text.lastIndexOf(' ', start + longest);
    const cut = space > start ? space : start + longest;
    addTrimmed(sentences, text, start, cut);
    start = cut;
  }
  addTrimmed(sentences, text, start, to);
}

const marksBefore = /^(?:[\s>|]|#{1,6}(?=\s)|[-*+](?=\s)|\d{1,3}[.)](?=\s)|\[[ xX]\](?=\s)){0,20}/;

function addTrimmed(sentences: Sentence[], text: string, from: number, to: number): void {
  const whole = text.slice(from, to);
  const marks = marksBefore.exec(whole)?.[0] ?? '';
  let end = to;
  while (end > from + marks.length && /[\s.!?:;|]/.test(text.charAt(end - 1))) end -= 1;
  const start = from + marks.length;
  if (end <= start) return;
  sentences.push({ start, end, text: text.slice(start, end), isDone: /\[[xX]\]/.test(marks) });
}
