import MarkdownIt, { type Token } from 'markdown-it';
import type { Chunk } from './chunks';
import { remember } from './memo';
import type { LineRange } from './position';
import { type Cell, splitRow } from './tableRow';

/** A block of Markdown. Lines count from the start of the chunk; blank lines at the end belong to no block. */
export type Block =
  | { readonly type: 'heading'; readonly lines: LineRange; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly lines: LineRange }
  | { readonly type: 'list'; readonly lines: LineRange; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly type: 'table'; readonly lines: LineRange; readonly header: TableRow; readonly rows: readonly TableRow[] }
  | { readonly type: 'quote'; readonly lines: LineRange; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly lines: LineRange }
  | { readonly type: 'html'; readonly lines: LineRange }
  | { readonly type: 'rule'; readonly lines: LineRange };

export type ListBlock = Extract<Block, { type: 'list' }>;
export type TableBlock = Extract<Block, { type: 'table' }>;

export interface ListItem {
  readonly lines: LineRange;
  readonly blocks: readonly Block[];
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The blocks of a chunk, in order. Front matter has none. */
export const blocksOf = remember((chunk: Chunk): readonly Block[] => {
  if (chunk.type === 'front-matter') return [];
  const source = chunk.lines.map(line => line.text).join('\n');
  const tokens: Token[] = [];
  markdown.block.parse(source.replaceAll('\0', '\uFFFD'), markdown, {}, tokens);
  return new Reader(tokens, chunk).blocks(undefined);
});

/** HTML is read as such so that comments hold no Markdown; nothing is ever rendered from here. */
const markdown = new MarkdownIt({ html: true });

class Reader {
  readonly #tokens: readonly Token[];
  readonly #chunk: Chunk;
  #at = 0;

  constructor(tokens: readonly Token[], chunk: Chunk) {
    this.#tokens = tokens;
    this.#chunk = chunk;
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
        return this.#table(lines);
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

  #table(lines: LineRange): Block {
    for (let token = this.#next(); token !== undefined && token.type !== 'table_close'; token = this.#next());
    const rows: TableRow[] = [];
    for (let line = lines.start + 2; line < lines.end; line += 1) rows.push(this.#row(line));
    return { type: 'table', lines, header: this.#row(lines.start), rows };
  }

  #row(line: number): TableRow {
    return { line, cells: splitRow(this.#chunk.lines[line]?.text ?? '') };
  }

  #lines(token: Token): LineRange {
    const [start, mapped] = token.map ?? [0, 0];
    let end = mapped;
    while (end > start + 1 && isBlank(this.#chunk.lines[end - 1]?.text)) end -= 1;
    return { start, end };
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
