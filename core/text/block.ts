import type { LineRange } from './position';
import type { Cell } from './tableRow';

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
