import type { Chunk } from './chunk';
import { chunkStarts, lastAtOrBefore, replaceLine, splitChunks, updateChunks } from './chunks';
import { type Line, type LineReplacement, replaceRange, splitLines } from './lines';
import type { Range } from './position';

/** A change of a document, as LSP tells it: without a range, `text` is the whole document. */
export interface TextChange {
  readonly range?: Range;
  readonly text: string;
}

/** The text of one document as lines and chunks. A change replaces the lines and chunks that it touches, no others. */
export class TextStore {
  #lines: Line[];
  #chunks: readonly Chunk[];
  #starts: readonly number[] | undefined;
  #linesRead: number;

  constructor(text: string) {
    this.#lines = splitLines(text);
    this.#chunks = splitChunks(this.#lines);
    this.#linesRead = this.#lines.length;
  }

  /** Always at least one. */
  get lines(): readonly Line[] {
    return this.#lines;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  /** The line on which each chunk starts. */
  get starts(): readonly number[] {
    this.#starts ??= chunkStarts(this.#chunks);
    return this.#starts;
  }

  /** How many lines were cut into chunks so far, for tests that count what a change costs. */
  get linesRead(): number {
    return this.#linesRead;
  }

  /** The text of a line without its end; empty beyond the last. */
  lineAt(line: number): string {
    return this.#lines[line]?.text ?? '';
  }

  /** The rank of the chunk that holds the line. */
  chunkAt(line: number): number {
    return lastAtOrBefore(this.starts, line);
  }

  /** Applies one change; a range outside the document is clamped. */
  update(change: TextChange): void {
    if (change.range === undefined) {
      this.#lines = splitLines(change.text);
      this.#chunks = splitChunks(this.#lines);
      this.#linesRead += this.#lines.length;
    } else {
      const replacement = replaceRange(this.#lines, change.range, change.text);
      const { first, removed, added } = replacement;
      if (this.#replaceLine(replacement)) return;
      if (added.length > 10_000)
        this.#lines = [...this.#lines.slice(0, first), ...added, ...this.#lines.slice(first + removed)];
      else this.#lines.splice(first, removed, ...added);
      const { chunks, linesRead } = updateChunks(this.#chunks, this.#lines, replacement);
      this.#chunks = chunks;
      this.#linesRead += linesRead;
    }
    this.#starts = undefined;
  }

  /** Whether the change was to the text of one line that does to the chunks what it did; then they need no scan. */
  #replaceLine({ first, removed, added: [after, ...others] }: LineReplacement): boolean {
    const before = this.#lines[first];
    if (removed !== 1 || others.length > 0 || before === undefined || after === undefined) return false;
    const chunks = replaceLine(this.#chunks, this.starts, first, before, after);
    if (chunks === undefined) return false;
    this.#lines[first] = after;
    this.#chunks = chunks;
    this.#linesRead += 1;
    return true;
  }

  /** The end of line that the document uses most in its first lines; `\n` where it has none. */
  get eol(): '\n' | '\r\n' | '\r' {
    for (const line of this.#lines) if (line.eol !== '') return line.eol;
    return '\n';
  }

  /** The whole text, byte for byte as it came. */
  text(): string {
    let text = '';
    for (const line of this.#lines) text += line.text + line.eol;
    return text;
  }
}
