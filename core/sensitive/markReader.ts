/** Finds which rows of words stand in a text; see {@link markReader}. */
export interface MarkReader {
  /** The rows of which an entry stands in the text, each once, in order. */
  rowsIn(text: string): readonly number[];
}

/**
 * Knows rows of entries with spaces or line ends between them. There are four kinds: whole words (`token`), how words begin
 * (`vulne*`) or end (`*pass`), and what may stand anywhere (`*key*`); with a sign in it that is no letter or digit, or
 * without a letter, an entry may stand anywhere as it is (`://`, `000`). `␣` stands for a space, a tab or a line's end, a digit for any digit. Case
 * does not matter to an entry without a capital. An entry has two signs at least, and all have 63 different ones at most.
 *
 * Words are runs of letters and digits of ASCII: in `dbPassword` are `dbpassword`, `db` and `password`. A text is passed
 * once: each two and three signs of it say which entries to look at.
 */
export function markReader(rows: readonly string[]): MarkReader {
  const table = tableOf(rows);
  return { rowsIn: text => rowsIn(text, table) };
}

interface Entry {
  readonly row: number;
  /** In small letters. */
  readonly letters: string;
  /** Where in it the two or three signs stand by which it is found. */
  readonly offset: number;
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
  /** As it must be written; `undefined` where case does not matter. */
  readonly exact: string | undefined;
  /** Another one that is found by the same signs. */
  readonly next: Entry | undefined;
}

interface Table {
  /** Entries of two signs, and the longer ones, by their rarest three; one less than the number in the list. */
  readonly pairs: Uint16Array;
  readonly triples: Uint16Array;
  readonly entries: Entry[];
  /** The number of the sign that a character stands for; 0 for one that is in no entry. */
  readonly signOf: Uint8Array;
  /** For each row the number of the last text in which it was found; texts are counted. */
  readonly seen: Uint32Array;
  count: number;
}

/** As many as six bits tell. */
const mostSigns = 63;
const pairMask = 0xfff;
const tripleMask = 0x3ffff;

function tableOf(rows: readonly string[]): Table {
  const signOf = commonSigns.slice();
  const numberOf = numbering(signOf);
  const heads = { pairs: new Uint16Array(pairMask + 1), triples: new Uint16Array(tripleMask + 1) };
  const table: Table = { ...heads, entries: [], signOf, seen: new Uint32Array(rows.length), count: 0 };
  for (let row = 0; row < rows.length; row += 1) {
    for (const written of (rows[row] ?? '').split(/\s+/)) if (written !== '') add(table, row, written, numberOf);
  }
  return table;
}

/** Numbers a new sign, in small letters, and its capital. */
function numbering(signOf: Uint8Array): (code: number) => number {
  let last = space;
  return code => {
    const known = signOf[code] ?? 0;
    if (known !== 0) return known;
    const sign = String.fromCharCode(code);
    last += 1;
    if (last > mostSigns) throw new RangeError(`There is no number left for the sign "${sign}".`);
    signOf[code] = last;
    const capital = sign.toUpperCase();
    // That of ß is two letters.
    if (capital.length === 1) signOf[capital.charCodeAt(0)] = last;
    return last;
  };
}

function add({ pairs, triples, entries }: Table, row: number, written: string, numberOf: (code: number) => number) {
  const from = written.startsWith('*') ? 1 : 0;
  const to = written.endsWith('*') ? written.length - 1 : written.length;
  const core = written.slice(from, to);
  const letters = core.toLowerCase();
  const isWord = likeWord.test(letters);
  const { key, offset } = rarestSigns(letters, numberOf);
  const heads = letters.length < 3 ? pairs : triples;
  const known = heads[key] ?? 0;
  entries.push({
    row,
    letters,
    offset,
    beginsWord: isWord && from === 0,
    endsWord: isWord && to === written.length,
    exact: letters === core ? undefined : core,
    next: known === 0 ? undefined : entries[known - 1],
  });
  heads[key] = entries.length;
}

const likeWord = /^\d*[a-z][a-z\d]*$/;

/** The numbers of three signs that follow each other, or of both of two, and where they begin. */
function rarestSigns(letters: string, numberOf: (code: number) => number): { readonly key: number; offset: number } {
  let signs = 0;
  let key = 0;
  let offset = 0;
  let rarest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < letters.length; at += 1) {
    signs = ((signs << 6) | numberOf(letters.charCodeAt(at))) & tripleMask;
    if (at < 2 && at < letters.length - 1) continue;
    // Beginnings tell more than endings.
    const common = commonness(signs & 63) + commonness((signs >> 6) & 63) + commonness(signs >> 12) + at;
    if (common >= rarest) continue;
    rarest = common;
    key = signs;
    offset = Math.max(0, at - 2);
  }
  return { key, offset };
}

/** How common a sign is in texts, roughly. */
function commonness(sign: number): number {
  return sign < space ? (commonLetters[sign] ?? 0) : sign === space ? 16 : 1;
}

/** Of the letters of English, and digits. */
const commonLetters = [0, 8, 2, 3, 4, 13, 2, 2, 6, 7, 1, 1, 4, 2, 7, 8, 2, 1, 6, 6, 9, 3, 1, 2, 1, 2, 1, 3];

/** Letters in either case, all digits as one, all spaces as one. */
const commonSigns = new Uint8Array(65_536);
const digit = 27;
const space = 28;
for (let at = 0; at < 26; at += 1) {
  commonSigns[97 + at] = at + 1;
  commonSigns[65 + at] = at + 1;
}
for (let at = 0; at < 10; at += 1) commonSigns[48 + at] = digit;
// The sign for kelvin is a k in lower case.
commonSigns[0x212a] = 11;
const spaces =
  '␣\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
for (let at = 0; at < spaces.length; at += 1) commonSigns[spaces.charCodeAt(at)] = space;

function rowsIn(text: string, table: Table): readonly number[] {
  const { pairs, triples, entries, signOf } = table;
  const { length } = text;
  const found: number[] = [];
  table.count += 1;
  let key = 0;
  for (let at = 0; at < length; at += 1) {
    key = ((key << 6) | (signOf[text.charCodeAt(at)] ?? 0)) & tripleMask;
    const triple = triples[key] ?? 0;
    if (triple !== 0) note(text, at - 2, entries[triple - 1], table, found);
    const pair = pairs[key & pairMask] ?? 0;
    if (pair !== 0) note(text, at - 1, entries[pair - 1], table, found);
  }
  return found.length < 2 ? found : found.sort((a, b) => a - b);
}

function note(text: string, at: number, first: Entry | undefined, table: Table, found: number[]): void {
  const { seen, count, signOf } = table;
  for (let entry = first; entry !== undefined; entry = entry.next) {
    if (seen[entry.row] === count || !stands(entry, text, at, signOf)) continue;
    seen[entry.row] = count;
    found.push(entry.row);
  }
}

function stands(entry: Entry, text: string, from: number, signOf: Uint8Array): boolean {
  const { letters, offset, beginsWord, endsWord, exact } = entry;
  const start = from - offset;
  if (start < 0) return false;
  if (beginsWord && start > 0 && goesOn(text.charCodeAt(start - 1), text.charCodeAt(start))) return false;
  const end = start + letters.length;
  if (end > text.length) return false;
  for (let at = 0; at < letters.length; at += 1) {
    if (signOf[text.charCodeAt(start + at)] !== signOf[letters.charCodeAt(at)]) return false;
  }
  if (endsWord && end < text.length && goesOn(text.charCodeAt(end - 1), text.charCodeAt(end))) return false;
  return exact === undefined || isWritten(exact, text, start);
}

/** Whether two characters stand in one word: letters and digits, but no capital behind a small letter or a digit. */
function goesOn(code: number, next: number): boolean {
  return isLetter(code) && isLetter(next) && !(isCapital(next) && !isCapital(code));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isCapital(code) || (code >= 48 && code <= 57);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isWritten(exact: string, text: string, start: number): boolean {
  for (let at = 0; at < exact.length; at += 1) {
    const code = exact.charCodeAt(at);
    if (code !== text.charCodeAt(start + at) && (commonSigns[code] ?? 0) < digit) return false;
  }
  return true;
}
