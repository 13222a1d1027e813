/** Ids of restricted texts: `R1`, `R2`, …; one number for each move, whatever the document it was in. */

/** Every `R7` that stands in a marker or in the definition of its link. */
const used = /\brestricted R(\d{1,6})(?!\d)|^ {0,3}\[R(\d{1,6})\]:/gim;

/** The ids that the text of a document speaks of, each once. */
export function idsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(used)].map(match => `R${Number(match[1] ?? match[2])}`))];
}

/** The first id behind all that are taken; what is no id takes none. */
export function nextId(taken: Iterable<string>): string {
  let highest = 0;
  for (const id of taken) {
    const number = /^R(\d{1,6})$/.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return `R${highest + 1}`;
}

/** The name of one of the texts of an entry in its markers: `R7` for the first, `R7.2` for the second. */
export function partName(id: string, rank: number): string {
  return rank === 0 ? id : `${id}.${rank + 1}`;
}
