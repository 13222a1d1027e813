import type { Lane } from '../../drawing/names';
import { columnsOf } from './columns';

/** How a piece of text looks; kinds of entries have a colour each. */
export type Style = Lane | 'quiet' | 'strong' | 'plain';

/** ECMA-48 (ANSI) codes that leave the ground alone and read on dark and light ones. */
const codes: { readonly [style in Style]: string } = {
  effect: '33',
  action: '36',
  understanding: '35',
  other: '',
  quiet: '2',
  strong: '1',
  plain: '',
};

/** The text in a style, where colours are shown. */
export function styled(text: string, style: Style, colours: boolean): string {
  const code = codes[style];
  return !colours || code === '' || text.trim() === '' ? text : `\u001b[${code}m${text}\u001b[0m`;
}

interface Cell {
  readonly text: string;
  readonly style: Style;
}

/** A line of a terminal on which things are put at columns; what is put later covers what was there. */
export class GridLine {
  readonly #cells: (Cell | undefined)[];

  constructor(columns: number) {
    this.#cells = new Array<Cell | undefined>(columns).fill(undefined);
  }

  /** Puts characters of one column each; what lies outside is left out. */
  put(column: number, text: string, style: Style = 'plain'): void {
    let at = Math.round(column);
    for (const character of text) {
      if (at >= 0 && at < this.#cells.length) this.#cells[at] = { text: character, style };
      at += Math.max(1, columnsOf(character));
    }
  }

  isFree(column: number): boolean {
    return this.#cells[Math.round(column)] === undefined;
  }

  textAt(column: number): string {
    return this.#cells[Math.round(column)]?.text ?? '';
  }

  toText(colours: boolean): string {
    const last = this.#cells.findLastIndex(cell => cell !== undefined);
    let text = '';
    let run = '';
    let style: Style = 'plain';
    for (const cell of this.#cells.slice(0, last + 1)) {
      const next: Cell = cell ?? { text: ' ', style };
      if (next.style !== style) {
        text += styled(run, style, colours);
        run = '';
        style = next.style;
      }
      run += next.text;
    }
    return (text + styled(run, style, colours)).trimEnd();
  }
}
