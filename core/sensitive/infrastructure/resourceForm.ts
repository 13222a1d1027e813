import { wordTable } from '../wordTable';

/** What ids of one kind look like: a row in a table. */
export interface ResourceForm {
  /** A noun phrase for messages. */
  readonly what: string;
  /** As in a table of words; absent where only the hint tells. */
  readonly words?: string;
  /** For text in lower case: where it does not match, the expression does not either. It costs almost nothing. */
  readonly hint: RegExp;
  /** With the groups `before` (may be left out) and `id`; linear on any text. */
  readonly expression: RegExp;
  /** Turns away ids of documentation, and words. */
  accepts(id: string, before: string): boolean;
}

/** What tells a row of a table that is worth its expression. */
interface Hinted {
  readonly words?: string;
  readonly hint: RegExp;
}

/** Finds the rows of a table that are worth their expressions in a text, in no particular order. */
export function hintedTable<Row extends Hinted>(rows: readonly Row[]): (text: string) => readonly Row[] {
  const worded = wordTable(rows.flatMap(row => (row.words === undefined ? [] : [{ row, words: row.words }])));
  const others = rows.filter(({ words }) => words === undefined);
  return text => {
    const named = worded(text);
    if (named.length === 0 && others.length === 0) return [];
    const lower = text.toLowerCase();
    return [...others, ...named.map(({ row }) => row)].filter(({ hint }) => hint.test(lower));
  };
}
