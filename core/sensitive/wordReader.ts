/** Reads the words of a text of which something is known; see {@link wordReader}. */
export interface WordReader {
  /**
   * For each word of the text that is known, in order, two numbers: how many words stand before it, and what it is. A
   * word is a run of letters and digits of ASCII, in any case.
   */
  read(text: string): readonly number[];
  /** The places in the list of words of all that a word is; for the second of two numbers. */
  meaning(word: number): readonly number[];
}

/**
 * Knows words in lower case, and how words begin (`vulne*`); 65,535 letters of them at most. A text is read letter by
 * letter along a tree, so that no word is cut out of it to be looked up.
 */
export function wordReader(words: readonly string[]): WordReader {
  const tree = treeOf(words);
  const meanings: (readonly number[] | undefined)[] = [];
  const meaning = (word: number) => {
    const known = meanings[word] ?? meaningOf(word, tree);
    meanings[word] = known;
    return known;
  };
  return { read: text => read(text, tree), meaning };
}

/** Each node is what words begin with; the first one, with which all begin, stands for nothing behind its children. */
interface Tree {
  /** For each node and letter the node behind it; 0 for none. */
  readonly children: Uint16Array;
  readonly parents: Uint16Array;
  readonly whole: ReadonlyMap<number, readonly number[]>;
  readonly begun: ReadonlyMap<number, readonly number[]>;
  /** For each node 1 where a word ends there, and 2 where it may go on. */
  readonly ends: Uint8Array;
}

/** The number of each letter and digit, from 1 on; 0 for all that is in no word. */
const letters = new Uint8Array(65_536);
for (const [at, letter] of [...'0123456789abcdefghijklmnopqrstuvwxyz'].entries()) {
  letters[letter.charCodeAt(0)] = at + 1;
  letters[letter.toUpperCase().charCodeAt(0)] = at + 1;
}
const width = 37;

function treeOf(words: readonly string[]): Tree {
  const most = words.reduce((sum, { length }) => sum + length, 1);
  const children = new Uint16Array(most * width);
  const parents = new Uint16Array(most);
  const whole = new Map<number, number[]>();
  const begun = new Map<number, number[]>();
  const ends = new Uint8Array(most);
  let count = 1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const isBegun = word.endsWith('*');
    const length = isBegun ? word.length - 1 : word.length;
    let node = 0;
    for (let letter = 0; letter < length; letter += 1) {
      const place = node * width + (letters[word.charCodeAt(letter)] ?? 0);
      let child = children[place] ?? 0;
      if (child === 0) {
        child = count;
        count += 1;
        children[place] = child;
        parents[child] = node;
      }
      node = child;
    }
    ends[node] = (ends[node] ?? 0) | (isBegun ? 2 : 1);
    const all = isBegun ? begun : whole;
    const known = all.get(node);
    if (known === undefined) all.set(node, [at]);
    else known.push(at);
  }
  return { children, parents, whole, begun, ends };
}

/** A word is twice the last node that it reaches, and one more where nothing of it is left behind that node. */
function read(text: string, { children, ends }: Tree): readonly number[] {
  const found: number[] = [];
  const { length } = text;
  let count = 0;
  let at = 0;
  while (at < length) {
    let letter = letters[text.charCodeAt(at++)] ?? 0;
    if (letter === 0) continue;
    let node = 0;
    let told = 0;
    let isWhole = 1;
    while (letter !== 0) {
      const child = children[node * width + letter] ?? 0;
      if (child === 0) {
        isWhole = 0;
        while (at < length && (letters[text.charCodeAt(at)] ?? 0) !== 0) at += 1;
        break;
      }
      node = child;
      told |= ends[node] ?? 0;
      letter = at < length ? (letters[text.charCodeAt(at++)] ?? 0) : 0;
    }
    if (told > 1 || (isWhole === 1 && ends[node] === 1)) found.push(count, 2 * node + isWhole);
    count += 1;
  }
  return found;
}

function meaningOf(word: number, { parents, whole, begun }: Tree): readonly number[] {
  const last = word >> 1;
  const found = word % 2 === 1 ? [...(whole.get(last) ?? [])] : [];
  for (let node = last; node !== 0; node = parents[node] ?? 0) found.push(...(begun.get(node) ?? []));
  return found;
}
