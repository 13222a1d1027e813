import { rememberTexts } from '../text';

/** A word or a sign of a sentence, in UTF-16 offsets of the passage. */
export interface Word {
  /** Lower case, straight apostrophes, `n't` and `'ve` spelled out. */
  readonly normal: string;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/** A sentence as words, and the words as one string. */
export interface Sentence {
  readonly words: readonly Word[];
  /** The normal forms with one space between them. */
  readonly normal: string;
  /** Where each word begins in `normal`. */
  readonly starts: readonly number[];
}

/** The sentences of a paragraph or list item, without what is code, a link's target or somebody else's words. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  const own = masked(text);
  const close = () => {
    if (words.length > 1) sentences.push(sentence(words));
    words = [];
  };
  for (const match of own.matchAll(wordShape)) {
    const [found] = match;
    const end = match.index + found.length;
    const previous = words.at(-1)?.normal ?? '';
    words.push({ normal: normalForm(found), start: match.index, end, text: found });
    if ('.!?…'.includes(found.charAt(0)) && !abbreviations.has(previous) && !/[\p{L}\p{N}]/u.test(own[end] ?? ''))
      close();
  }
  close();
  return sentences;
}

/** The rank of the word in which a place of `normal` lies. */
export function wordAt({ starts }: Sentence, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

const wordShape =
  /(?:(?<![\p{L}\p{N}._/-])@)?[\p{L}\p{N}](?:[\p{L}\p{N}]|[-._'’](?=[\p{L}\p{N}]))*|!{2,9}|[.!?…,;:()|—–]|\uFFFC+/gu;

/** What is longer is no word of a language. */
const longestWord = 60;

const abbreviations = new Set(['e.g', 'i.e', 'etc', 'vs', 'cf', 'approx', 'incl', 'ca', 'mr', 'mrs', 'ms', 'dr']);

function sentence(words: readonly Word[]): Sentence {
  const starts: number[] = [];
  let length = 0;
  for (const { normal } of words) {
    starts.push(length);
    length += normal.length + 1;
  }
  return { words, normal: words.map(({ normal }) => normal).join(' '), starts };
}

function normalForm(word: string): string {
  return word.length > longestWord ? gap : formOf(word);
}

const formOf = rememberTexts(20_000, word => {
  if (word.startsWith('!!!')) return '!!!';
  const plain = word.toLowerCase().replaceAll('’', "'");
  if (plain === "can't") return 'can not';
  if (plain === "won't") return 'will not';
  return plain
    .replace(/n't$/, ' not')
    .replace(/'ve$/, ' have')
    .replace(/^shouldnt$/, 'should not')
    .replace(/^didnt$/, 'did not');
});

/** What stands in the place of words that are not the writer's; it parts what stands around it. */
const gap = '\uFFFC';

const gaps: readonly RegExp[] = [
  /`+[^`]+`+|`{2,}/g,
  /\b(?:https?|ftp|mailto):[^\s<>)\]]+/gi,
  /“[^“”]{0,2000}”|„[^„“”]{0,2000}[“”]|«[^«»]{0,2000}»|"[^"]{0,2000}"/g,
  /(?<![\p{L}\p{N}])['‘][^'‘’\n]{1,300}['’](?![\p{L}\p{N}])/gu,
];

/** Goes without a trace: comments, tags, the targets of links. */
const traceless: readonly RegExp[] = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /<\/?[a-z][^<>]{0,300}>/gi,
  /\]\([^()\s]{0,2000}(?:[ \t]"[^"\n]{0,200}")?\)/g,
  /\]\[[^\][]{0,200}\]/g,
  /\[\^[^\][]{0,60}\]/g,
];

/** The text with everything else blanked out, offset by offset. */
function masked(text: string): string {
  let own = text;
  for (const shape of traceless) own = own.replace(shape, found => ' '.repeat(found.length));
  for (const shape of gaps) own = own.replace(shape, found => gap.repeat(found.length));
  return own;
}
