import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, ListItem, TableRow } from './block';
import { carryBlocks } from './carryBlocks';
import type { Chunk } from './chunk';
import { conflictMarks, conflictsIn } from './conflict';
import type { LineRange } from './position';
import { type Kept, rememberCarried, type Succession, successionOf } from './succession';
import { splitRow } from './tableRow';

/** The blocks of a chunk, in order, read as if the marks of Git conflicts were not there. Front matter has none. */
export const blocksOf = rememberCarried(readBlocks, (old, succession) => {
  const value = carryBlocks(old.value, succession);
  if (value === undefined) return undefined;
  kept.add(succession);
  return value === old.value ? old : { value };
});

/** Those between whose chunks the blocks stayed where they are. */
const kept = new WeakSet<Succession>();

/**
 * Remembers what was computed from a chunk and its blocks. Where the chunk succeeds another one with the same blocks at the
 * same places, `carry` tells the value from that one's and the line that changed, or nothing where it cannot tell.
 */
export function rememberInBlocks<Value>(
  compute: (chunk: Chunk) => Value,
  carry: (old: Kept<Value>, succession: Succession, now: Chunk) => Kept<Value> | undefined,
): (chunk: Chunk) => Value {
  return rememberCarried(compute, (old, succession, now) =>
    keepsBlocks(now) === succession ? carry(old, succession, now) : undefined,
  );
}

/** What the chunk succeeds, where the blocks of both stand at the same places. */
export function keepsBlocks(chunk: Chunk): Succession | undefined {
  const succession = successionOf(chunk);
  if (succession === undefined) return undefined;
  blocksOf(chunk);
  return kept.has(succession) ? succession : undefined;
}

function readBlocks(chunk: Chunk): readonly Block[] {
  if (chunk.type === 'front-matter') return [];
  const source = sourceOf(chunk);
  const text = source.map(({ text }) => text).join('\n');
  const tokens: Token[] = [];
  markdown.block.parse(text.replaceAll('\0', '\uFFFD'), markdown, {}, tokens);
  return new Reader(tokens, source).blocks(undefined);
}

/** A line that is read, and where in the chunk it stands. */
interface SourceLine {
  readonly text: string;
  readonly line: number;
}

function sourceOf(chunk: Chunk): readonly SourceLine[] {
  const marks = new Set(conflictsIn(chunk.lines).flatMap(conflictMarks));
  const source = chunk.lines.map(({ text }, line) => ({ text, line }));
  return marks.size === 0 ? source : source.filter(({ line }) => !marks.has(line));
}

/** HTML is read as such so that comments hold no Markdown; nothing is ever rendered from here. */
const markdown = new MarkdownIt({ html: true });

class Reader {
  readonly #tokens: readonly Token[];
  readonly #source: readonly SourceLine[];
  #at = 0;

  constructor(tokens: readonly Token[], source: readonly SourceLine[]) {
    this.#tokens = tokens;
    this.#source = source;
  }

  /** Reads blocks up to the token that closes their container. */
  blocks(closing: string | undefined): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== closing; token = this.#next()) {
      const block = this.#block(token);
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #block(token: Token): Block | undefined {
    const lines = this.#lines(token);
    switch (token.type) {
      case 'heading_open': {
        const text = this.#next()?.content ?? '';
        this.#next();
        return { type: 'heading', lines, level: Number(token.tag.slice(1)), text };
      }
      case 'paragraph_open':
        this.#next();
        this.#next();
        return { type: 'paragraph', lines };
      case 'bullet_list_open':
        return { type: 'list', lines, ordered: false, items: this.#items('bullet_list_close') };
      case 'ordered_list_open':
        return { type: 'list', lines, ordered: true, items: this.#items('ordered_list_close') };
      case 'blockquote_open':
        return { type: 'quote', lines, blocks: this.blocks('blockquote_close') };
      case 'table_open':
        return this.#table(token);
      case 'fence':
      case 'code_block':
        return { type: 'code', lines };
      case 'html_block':
        return { type: 'html', lines };
      case 'hr':
        return { type: 'rule', lines };
      default:
        return undefined;
    }
  }

  #items(closing: string): ListItem[] {
    const items: ListItem[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== closing; token = this.#next()) {
      if (token.type !== 'list_item_open') continue;
      items.push({ lines: this.#lines(token), blocks: this.blocks('list_item_close') });
    }
    return items;
  }

  #table(opening: Token): Block {
    for (let token = this.#next(); token !== undefined && token.type !== 'table_close'; token = this.#next());
    const { start, end } = this.#span(opening);
    const rows: TableRow[] = [];
    for (let at = start + 2; at < end; at += 1) rows.push(this.#row(at));
    return { type: 'table', lines: this.#lines(opening), header: this.#row(start), rows };
  }

  #row(at: number): TableRow {
    return { line: this.#line(at), cells: splitRow(this.#source[at]?.text ?? '') };
  }

  #lines(token: Token): LineRange {
    const { start, end } = this.#span(token);
    return { start: this.#line(start), end: end > start ? this.#line(end - 1) + 1 : this.#line(start) };
  }

  /** The place in the chunk of a line that was read. */
  #line(at: number): number {
    return this.#source[at]?.line ?? at;
  }

  /** The lines of a token as they were read, without blank ones at the end. */
  #span(token: Token): LineRange {
    const [start, mapped] = token.map ?? [0, 0];
    let end = mapped;
    while (end > start + 1 && isBlank(this.#source[end - 1]?.text)) end -= 1;
    return { start, end };
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
