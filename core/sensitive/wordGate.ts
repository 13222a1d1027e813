/**
 * Which of many lists have a word in a text, for all lists in one pass: bit n of the result is set where every group of
 * list n has one. In a group, words stand between spaces. One of up to three letters is looked for as a whole word; one
 * of up to six by its first four letters, and a longer one by its first seven, as the beginning of a word.
 */
export function wordGate(lists: readonly (readonly string[])[]): (text: string) => number {
  const groups = lists.flat();
  if (groups.length > 31) throw new Error('A gate has room for 31 groups.');
  const table: Table = { keys: new Int32Array(slots), bits: new Int32Array(slots) };
  groups.forEach((group, bit) => {
    for (const key of keysOf(group)) {
      const slot = slotOf(table, key);
      table.keys[slot] = key;
      table.bits[slot] = bitsAt(table, slot) | (1 << bit);
    }
  });
  let bit = 0;
  const needs = lists.map(list => list.reduce(need => need | (1 << bit++), 0));
  return text => {
    const met = meet(text, table);
    return needs.reduce((found, need, at) => ((met & need) === need ? found | (1 << at) : found), 0);
  };
}

/** An open hash table, since a `Map` costs more than the rest of the pass. */
interface Table {
  readonly keys: Int32Array;
  readonly bits: Int32Array;
}

/** A power of two, far more than there are words. */
const slots = 8192;

/** Where a key lies, or would. */
function slotOf({ keys }: Table, key: number): number {
  let slot = (key ^ (key >>> 15)) & (slots - 1);
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
  return slot;
}

function bitsAt({ bits }: Table, slot: number): number {
  return bits[slot] ?? 0;
}

const shortKey = 4;
const longKey = 7;

function meet(text: string, table: Table): number {
  let met = 0;
  let key = 0;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = at < text.length ? signOf(text.charCodeAt(at)) : 0;
    if (sign === 0) {
      if (length > 0 && length < shortKey) met |= bitsAt(table, slotOf(table, key));
      key = 0;
      length = 0;
      continue;
    }
    length += 1;
    if (length > longKey) continue;
    key = next(key, sign);
    if (length === shortKey || length === longKey) met |= bitsAt(table, slotOf(table, key));
  }
  return met;
}

function* keysOf(group: string): Generator<number> {
  for (const word of group.trim().split(/\s+/)) {
    const length = word.length < shortKey ? word.length : word.length < longKey ? shortKey : longKey;
    let key = 0;
    for (let at = 0; at < length; at += 1) key = next(key, signOf(word.charCodeAt(at)));
    yield key;
  }
}

function next(key: number, sign: number): number {
  return (Math.imul(key, 1021) + sign) | 0;
}

/** 0 for what is no part of a word; capitals count as small letters, and letters beyond ASCII as one. */
function signOf(code: number): number {
  return signs[code] ?? 0;
}

const signs = Uint8Array.from({ length: 592 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 86;
  if (code >= 65 && code <= 90) return code - 54;
  if (code >= 48 && code <= 57) return code - 47;
  return code >= 192 ? 37 : 0;
});
