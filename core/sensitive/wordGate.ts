/** Says whether a text is worth an expression that costs more than a look. */
export interface WordGate {
  /** Never false where one of the words stands in the text; now and then true without. */
  isOpen(text: string): boolean;
}

/**
 * A gate that waits for words, with spaces between them: runs of ASCII letters and digits in lower case (`token`), how
 * they begin (`vulne*`, of which three or five letters are looked at), signs (`@`), and so many digits in a row (`9999`).
 * In `dbPassword` it sees `dbpassword`, `db` and `password`, in `db_password` the last two. All gates share one pass
 * over a text, and one table, which is made for the first text: a gate costs next to nothing until then.
 */
export function wordGate(words: string): WordGate {
  const gate = waiting.push(words) - 1;
  return { isOpen: text => look(text)[gate] === 1 };
}

/** The words of all gates. */
const waiting: string[] = [];

/** One for each gate of a text that is open. The last texts are remembered, since each is asked about many times. */
function look(text: string): Uint8Array {
  if (text === lastText && lastOpen.length === waiting.length) return lastOpen;
  const known = recent.find(entry => entry.text === text && entry.open.length === waiting.length);
  const open = known?.open ?? pass(text);
  if (known === undefined) {
    recent[next] = { text, open };
    next = (next + 1) % mostRecent;
  }
  lastText = text;
  lastOpen = open;
  return open;
}

/** A passage and its sentences. */
const mostRecent = 12;
const recent: { readonly text: string; readonly open: Uint8Array }[] = [];
let next = 0;
let lastText: string | undefined;
let lastOpen: Uint8Array = new Uint8Array(0);

/** What opens which gates. Keys are hashes of words; two words with one hash open each other's gates, which is harmless. */
interface Table {
  readonly gates: number;
  readonly byHash: Map<number, number[]>;
  /** One where some hash ends like this, so that most words cost one look. */
  readonly filter: Uint8Array;
  /** By character code. */
  readonly bySign: Map<number, number[]>;
  /** By how many digits stand in a row. */
  readonly byDigits: Map<number, number[]>;
}

let table: Table | undefined;

function tableOfAll(): Table {
  if (table?.gates === waiting.length) return table;
  const byHash = new Map<number, number[]>();
  const bySign = new Map<number, number[]>();
  const byDigits = new Map<number, number[]>();
  for (let gate = 0; gate < waiting.length; gate += 1) {
    for (const word of (waiting[gate] ?? '').split(' ')) {
      const first = word.charCodeAt(0);
      if (word === '') continue;
      if (!isWordCode(first)) add(bySign, first, gate);
      else if (word.startsWith('9')) add(byDigits, word.length, gate);
      else if (word.endsWith('*')) add(byHash, hashOf(word.slice(0, word.length > 5 ? 5 : 3)) ^ beginning, gate);
      else add(byHash, hashOf(word), gate);
    }
  }
  const filter = new Uint8Array(filterMask + 1);
  for (const hash of byHash.keys()) filter[hash & filterMask] = 1;
  table = { gates: waiting.length, byHash, filter, bySign, byDigits };
  return table;
}

const filterMask = 0x3fff;
/** Tells the hash of how a word begins from that of a whole word. */
const beginning = 0x15555555;
const hashMask = 0x3fffffff;

function add(map: Map<number, number[]>, key: number, gate: number): void {
  const gates = map.get(key);
  if (gates === undefined) map.set(key, [gate]);
  else gates.push(gate);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) & hashMask;
  return hash;
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** One pass over the text, without expressions and without strings. */
function pass(text: string): Uint8Array {
  const { gates, byHash, filter, bySign, byDigits } = tableOfAll();
  const open = new Uint8Array(gates);
  const signs = new Uint8Array(128);
  const show = (hash: number): void => {
    if (filter[hash & filterMask] === 1) for (const gate of byHash.get(hash) ?? []) open[gate] = 1;
  };
  let hash = 0;
  let length = 0;
  // The part of a word from its last hump on; without a hump there is none.
  let part = 0;
  let partLength = -1;
  let wasSmall = false;
  let digits = 0;
  let mostDigits = 0;
  for (let at = 0; at <= text.length; at += 1) {
    let code = at === text.length ? 32 : text.charCodeAt(at);
    const isCapital = code >= 65 && code <= 90;
    if (isCapital) code += 32;
    const isDigit = code >= 48 && code <= 57;
    if (isDigit) {
      digits += 1;
      if (digits > mostDigits) mostDigits = digits;
    } else digits = 0;
    if (isDigit || (code >= 97 && code <= 122)) {
      if (isCapital && wasSmall) {
        show(partLength < 0 ? hash : part);
        part = 0;
        partLength = 0;
      }
      wasSmall = !isCapital;
      hash = (Math.imul(hash, 31) + code) & hashMask;
      length += 1;
      if (length === 3 || length === 5) show(hash ^ beginning);
      if (partLength >= 0) {
        part = (Math.imul(part, 31) + code) & hashMask;
        partLength += 1;
        if (partLength === 3 || partLength === 5) show(part ^ beginning);
      }
      continue;
    }
    if (code < 128) signs[code] = 1;
    if (length === 0) continue;
    show(hash);
    if (partLength >= 0) show(part);
    hash = 0;
    length = 0;
    partLength = -1;
    wasSmall = false;
  }
  for (const [sign, waitingGates] of bySign) if (signs[sign] === 1) for (const gate of waitingGates) open[gate] = 1;
  for (const [least, waitingGates] of byDigits)
    if (mostDigits >= least) for (const gate of waitingGates) open[gate] = 1;
  return open;
}
