import { inlineTokens } from '../restricted/inlineTokens';
import { blocksOf, type Chunk, type Range, rangeOnLine, remember, shiftRange, type TextStore } from '../text';

/** A link to a page of a wiki, as it stands in a document; whether there is such a page is another question. */
export interface WikiLink {
  /** The page that is named, without heading and extension; never empty. */
  readonly page: string;
  /** The heading's anchor, without `#`. */
  readonly anchor?: string;
  /** `brackets`: `[[Page]]` or `[[text|Page]]`; `markdown`: `[text](Page)`. */
  readonly form: 'brackets' | 'markdown';
  /** What leads there when somebody clicks on it: all that stands in the brackets, or the target. */
  readonly range: Range;
  /** Where the page's name stands. */
  readonly nameRange: Range;
}

/** All links to pages in a document, outside of code and comments. */
export function wikiLinksOf(store: TextStore): readonly WikiLink[] {
  return store.chunks.flatMap((chunk, rank) => {
    const start = store.starts[rank] ?? 0;
    return linksOfChunk(chunk).map(link => ({
      ...link,
      range: shiftRange(link.range, start),
      nameRange: shiftRange(link.nameRange, start),
    }));
  });
}

/** The links on one line of a chunk's text. */
export function wikiLinksOn(text: string, line: number): readonly WikiLink[] {
  if (text.length > longestLine || (!text.includes('](') && !text.includes('[['))) return [];
  const tokens = inlineTokens(text, 0, text.length);
  const hidden = tokens.filter(({ type }) => type === 'code' || type === 'comment');
  const isHidden = (at: number) => hidden.some(({ start, end }) => start <= at && at < end);
  return [...bracketLinks(text, line), ...markdownLinks(text, line, tokens)]
    .filter(({ range }) => !isHidden(range.start.character))
    .sort((a, b) => a.range.start.character - b.range.start.character);
}

const longestLine = 20_000;

const linksOfChunk = remember((chunk: Chunk): readonly WikiLink[] => {
  if (chunk.type === 'front-matter' || !chunk.lines.some(({ text }) => text.includes('[[') || text.includes('](')))
    return [];
  const code = new Set<number>();
  const look = (blocks: ReturnType<typeof blocksOf>): void => {
    for (const block of blocks) {
      if (block.type === 'code' || block.type === 'html')
        for (let line = block.lines.start; line < block.lines.end; line += 1) code.add(line);
      if (block.type === 'quote') look(block.blocks);
      if (block.type === 'list') for (const item of block.items) look(item.blocks);
    }
  };
  look(blocksOf(chunk));
  return chunk.lines.flatMap(({ text }, line) => (code.has(line) ? [] : wikiLinksOn(text, line)));
});

/** An escaped bracket opens nothing. */
const brackets = /(?<!\\)\[\[([^[\]|\r\n]{1,300})(?:\|([^[\]|\r\n]{1,300}))?\]\]/g;

function bracketLinks(text: string, line: number): readonly WikiLink[] {
  return [...text.matchAll(brackets)].flatMap(match => {
    const [whole, first = '', second] = match;
    const named = second ?? first;
    const at = match.index + (second === undefined ? 2 : 3 + first.length);
    const read = readTarget(named.trim());
    if (read === undefined) return [];
    const start = at + (named.length - named.trimStart().length);
    return [
      {
        ...read,
        form: 'brackets' as const,
        range: rangeOnLine(line, match.index + 2, match.index + whole.length - 2),
        nameRange: rangeOnLine(line, start, start + read.length),
      },
    ];
  });
}

function markdownLinks(text: string, line: number, tokens: ReturnType<typeof inlineTokens>): readonly WikiLink[] {
  const labels = new Map(
    tokens.flatMap(({ type, start, end }) => (type === 'brackets' ? [[end, start] as const] : [])),
  );
  return tokens.flatMap(({ type, start, end }) => {
    // A picture is no link.
    if (type !== 'target' || text[(labels.get(start) ?? 0) - 1] === '!') return [];
    const inside = /^\(\s*(<[^<>]*>|\S+?)(?:\s+["'].*)?\s*\)$/.exec(text.slice(start, end))?.[1];
    if (inside === undefined) return [];
    const target = inside.replace(/^<(.*)>$/, '$1');
    const read = readTarget(target);
    if (read === undefined) return [];
    const at = text.indexOf(target, start + 1);
    return [
      {
        ...read,
        form: 'markdown' as const,
        range: rangeOnLine(line, at, at + target.length),
        nameRange: rangeOnLine(line, at, at + read.length),
      },
    ];
  });
}

/** The page and anchor that a target names, and how much of it is the page's name; addresses, files and paths upward name none. */
function readTarget(
  target: string,
): { readonly page: string; readonly anchor?: string; readonly length: number } | undefined {
  if (/^[a-z][a-z\d+.-]{0,40}:|^[/#?\\]|^\.\.?\//i.test(target)) return undefined;
  const [path = '', anchor] = target.split('#', 2);
  const page = decoded(path.split('/').pop() ?? '').trim();
  if (page === '' || files.test(page)) return undefined;
  return { page, length: path.trimEnd().length, ...(anchor ? { anchor } : {}) };
}

/** A wiki serves these as they are; `.md` leads to the raw text, and editors resolve it by themselves. */
const files = /\.(?:md|markdown|png|jpe?g|gif|svg|webp|avif|ico|pdf|zip|gz|txt|csv|json|ya?ml|html?|mp4|mov|log)$/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
