import { normaliseHeading } from '../model/headingText';
import { inlineTokens } from '../restricted/inlineTokens';
import { keyOfTarget } from '../site/links';
import type { SiteKind } from '../site/site';
import {
  type Block,
  blocksOf,
  type Chunk,
  type Line,
  type LineRange,
  type ListBlock,
  plainText,
  remember,
  type TableBlock,
  type TextStore,
} from '../text';

/** A list or table of a page in which post-mortems are listed, or may be. Lines count from the top of the page. */
export interface Group {
  readonly form: 'list' | 'table';
  /** The year that stands over it; absent where all years share it. */
  readonly year?: YearLabel;
  /** Under a heading that says that post-mortems are listed here. */
  readonly isIndex: boolean;
  readonly items: readonly GroupItem[];
  /** The list's or the table's. */
  readonly lines: LineRange;
  /** The line of a table's header. */
  readonly header?: number;
}

export interface YearLabel {
  /** Four digits, or empty for {@link undated}. */
  readonly year: string;
  readonly form: 'heading' | 'bold' | 'item';
  readonly line: number;
}

export interface GroupItem {
  readonly lines: LineRange;
  /** The key of the file that it leads to, of those that are known. */
  readonly key?: string;
  /** Of the known file; else the one that is written in the item. */
  readonly date?: string;
}

/** A heading under which an index stands. */
export interface IndexHeading {
  readonly line: number;
  readonly level: number;
}

export interface PageGroups {
  readonly groups: readonly Group[];
  readonly heading?: IndexHeading;
}

/** How files are told from their links. */
export interface Known {
  readonly kind: SiteKind;
  /** The page's own path from the top of the site. */
  readonly path: string;
  /** The dates of the post-mortems by the keys of their files. */
  readonly dates: ReadonlyMap<string, string | undefined>;
}

/** What stands over post-mortems that tell no date. */
export const undated = 'Undated';

/** The lists and tables of a page, with the headings over them. */
export function groupsOf(store: TextStore, known: Known): PageGroups {
  const walk = new Walk(store, known);
  for (const [rank, chunk] of store.chunks.entries()) walk.chunk(chunk, store.starts[rank] ?? 0);
  return { groups: walk.groups, ...(walk.heading === undefined ? {} : { heading: walk.heading }) };
}

/** The year that a label consists of: `2026`, `Incidents 2026`; `undefined` for other words. */
export function yearIn(label: string): string | undefined {
  const text = plainText(label)
    .slice(0, 60)
    .replace(/[:\s]+$/, '');
  if (text === undated) return '';
  return /^(?:[\p{L}-]{1,20} ){0,3}((?:19|20)\d{2})(?: [\p{L}-]{1,20}){0,3}$/u.exec(text)?.[1];
}

/** Whether a heading says that post-mortems are listed under it. */
export function isIndexHeading(text: string): boolean {
  return /^(?:(?:all|our|past|previous|list of|index of|recent) )?(?:post-?mortems?|(?:incident|outage) (?:reports?|reviews?|post-?mortems?|retrospectives?|log)|incidents|outages|retrospectives|post-?mortem (?:index|reports|documents))(?: (?:index|list))?$/.test(
    normaliseHeading(text),
  );
}

interface Above {
  readonly year?: YearLabel;
  readonly isIndex: boolean;
}

class Walk {
  readonly groups: Group[] = [];
  heading: IndexHeading | undefined;
  readonly #store: TextStore;
  readonly #known: Known;
  /** Of the index heading that the walk is under. */
  #indexLevel: number | undefined;
  #year: YearLabel | undefined;

  constructor(store: TextStore, known: Known) {
    this.#store = store;
    this.#known = known;
  }

  chunk(chunk: Chunk, start: number): void {
    for (const block of blocksOf(chunk)) this.#block(block, start);
  }

  #block(block: Block, start: number): void {
    if (block.type === 'heading') this.#under(block, start + block.lines.start);
    if (block.type === 'paragraph') this.#label(start + block.lines.start, block.lines.end - block.lines.start);
    const above = { ...(this.#year && { year: this.#year }), isIndex: this.#indexLevel !== undefined };
    if (block.type === 'list') this.#list(block, start, above);
    if (block.type === 'table') this.#table(block, start, above);
  }

  #under({ level, text }: Extract<Block, { type: 'heading' }>, line: number): void {
    const year = yearIn(text);
    this.#year = year === undefined ? undefined : { year, form: 'heading', line };
    if (isIndexHeading(text)) {
      this.#indexLevel = level;
      this.heading ??= { line, level };
    } else if (this.#indexLevel !== undefined && level <= this.#indexLevel && year === undefined) {
      this.#indexLevel = undefined;
    }
  }

  /** A year that stands alone in a paragraph, in bold or not. */
  #label(line: number, length: number): void {
    const text = this.#store.lineAt(line);
    const year = length === 1 && text.length < 100 ? yearIn(text) : undefined;
    if (year !== undefined) this.#year = { year, form: 'bold', line };
    else if (this.#year?.form === 'bold') this.#year = undefined;
    if (length === 1 && /^\*\*[^*]{1,60}\*\*:?\s*$/.test(text) && isIndexHeading(text)) {
      this.heading ??= { line, level: 6 };
      this.#indexLevel = 6;
    }
  }

  #list({ items, lines }: ListBlock, start: number, above: Above): void {
    const own: GroupItem[] = [];
    for (const { lines: itemLines, blocks } of items) {
      const line = start + itemLines.start;
      const nested = blocks.filter(block => block.type === 'list');
      const label = withoutMarker(this.#store.lineAt(line));
      const year = nested.length > 0 ? yearIn(label) : undefined;
      const isIndex = above.isIndex || (nested.length > 0 && isIndexHeading(label));
      const inside: Above = {
        ...above,
        ...(year === undefined ? {} : { year: { year, form: 'item', line } }),
        isIndex,
      };
      for (const list of nested) this.#list(list, start, inside);
      if (year === undefined) own.push(this.#item({ start: line, end: start + itemLines.end }));
    }
    if (own.length > 0) this.groups.push({ form: 'list', ...above, items: own, lines: moved(lines, start) });
  }

  #table({ header, rows, lines }: TableBlock, start: number, above: Above): void {
    const items = rows.map(({ line }) => this.#item({ start: start + line, end: start + line + 1 }));
    this.groups.push({ form: 'table', ...above, items, lines: moved(lines, start), header: start + header.line });
  }

  #item(lines: LineRange): GroupItem {
    const line = this.#store.lines[lines.start];
    const text = line?.text ?? '';
    const key = (line === undefined ? [] : targetsIn(line))
      .map(target => keyOfTarget(target, this.#known.path, this.#known.kind))
      .find(each => each !== undefined && this.#known.dates.has(each));
    const date =
      (key === undefined ? undefined : this.#known.dates.get(key)) ??
      /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/.exec(text.slice(0, 500))?.[0];
    return { lines, ...(key === undefined ? {} : { key }), ...(date === undefined ? {} : { date }) };
  }
}

/** Where the links on a line lead; kept with the line, since a page is read again after each entry. */
const targetsIn = remember(({ text }: Line): readonly string[] => {
  if (text.length > 5000) return [];
  const links = inlineTokens(text, 0, text.length)
    .filter(({ type }) => type === 'target')
    .map(({ start, end }) =>
      text
        .slice(start + 1, end - 1)
        .trim()
        .replace(/^<(.*)>$/, '$1')
        .replace(/\s["'].*$/, ''),
    );
  const pages = [...text.matchAll(/\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]/g)].map(([, page = '']) =>
    page.trim(),
  );
  return [...links, ...pages];
});

export function withoutMarker(text: string): string {
  return text.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '');
}

function moved({ start, end }: LineRange, lines: number): LineRange {
  return { start: start + lines, end: end + lines };
}
