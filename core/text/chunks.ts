import type { Chunk } from './chunk';
import { closesConflict, opensConflict } from './conflict';
import { lastBy } from './lastBy';
import type { Line, LineReplacement } from './lines';
import { succeed } from './succession';

/** Front matter that has not ended after so many lines is none. */
const longestFrontMatter = 200;

/** Cuts the lines into chunks; together they are the lines, in order. */
export function splitChunks(lines: readonly Line[]): Chunk[] {
  return scan(lines, 0, () => -1).chunks;
}

/** The chunks after a replacement of lines, with all that it did not touch kept as the same objects. */
export function updateChunks(
  chunks: readonly Chunk[],
  lines: readonly Line[],
  { first, removed, added }: LineReplacement,
): { readonly chunks: Chunk[]; readonly linesRead: number } {
  const starts = chunkStarts(chunks);
  const change = added.length - removed;
  let from = lastAtOrBefore(starts, first);
  // The first line of a chunk decides whether there is a chunk: its change may join it to the one before.
  if (from > 0 && starts[from] === first) from -= 1;
  // Front matter ends at its first closing line; where there is none yet, a line further down may close it.
  const reach = chunks[0]?.type === 'front-matter' ? chunks[0].lines.length : longestFrontMatter;
  if (first <= reach && (chunks[0]?.type === 'front-matter' || frontMatterStart.test(lines[0]?.text ?? ''))) from = 0;
  const reusable = new Map<number, number>();
  for (let index = from + 1; index < chunks.length; index += 1) {
    const start = starts[index] ?? 0;
    if (start >= first + removed) reusable.set(start + change, index);
  }
  const startLine = from === 0 ? 0 : (starts[from] ?? 0);
  const result = scan(lines, startLine, line => reusable.get(line) ?? -1);
  const kept = result.reused === -1 ? [] : chunks.slice(result.reused);
  return { chunks: [...chunks.slice(0, from), ...result.chunks, ...kept], linesRead: result.end - startLine };
}

/**
 * The chunks after another text came into a single line, where that line does to the cut what it did before; `undefined`
 * where it may do something else. `starts` are those of the chunks, and stay.
 */
export function replaceLine(
  chunks: readonly Chunk[],
  starts: readonly number[],
  at: number,
  before: Line,
  after: Line,
): readonly Chunk[] | undefined {
  const rank = lastAtOrBefore(starts, at);
  const old = chunks[rank];
  const line = at - (starts[rank] ?? 0);
  if (old === undefined || line === 0 || before.eol !== after.eol || !doesTheSame(before.text, after.text))
    return undefined;
  if ([before, after].some(({ text }) => frontMatterEnds.test(text))) return undefined;
  const now: Chunk = { type: old.type, lines: old.lines.with(line, after) };
  succeed(now, old, line);
  return chunks.with(rank, now);
}

/** The line on which each chunk starts. */
export function chunkStarts(chunks: readonly Chunk[]): number[] {
  const starts: number[] = [];
  let line = 0;
  for (const chunk of chunks) {
    starts.push(line);
    line += chunk.lines.length;
  }
  return starts;
}

/** The rank of the last start at or before `line`; 0 where there is none. */
export function lastAtOrBefore(starts: readonly number[], line: number): number {
  return lastBy(starts, start => start <= line);
}

interface Scan {
  readonly chunks: Chunk[];
  /** The old chunk from which on everything stays, or -1. */
  readonly reused: number;
  /** The first line that was not read. */
  readonly end: number;
}

function scan(lines: readonly Line[], from: number, reusedAt: (line: number) => number): Scan {
  const chunks: Chunk[] = [];
  let start = from;
  if (from === 0) {
    start = frontMatterEnd(lines);
    if (start > 0) chunks.push({ type: 'front-matter', lines: lines.slice(0, start) });
  }
  let state = fresh;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (state.ends === undefined && at > start && isBoundary(text)) {
      chunks.push({ type: 'markdown', lines: lines.slice(start, at) });
      start = at;
      state = fresh;
      const reused = reusedAt(at);
      if (reused !== -1) return { chunks, reused, end: at };
    }
    state = step(state, text);
  }
  if (start < lines.length) chunks.push({ type: 'markdown', lines: lines.slice(start) });
  return { chunks, reused: -1, end: lines.length };
}

/** What is open at the end of a line: a fence or HTML block, and how far list content is indented. */
interface State {
  readonly ends?: (text: string) => boolean;
  readonly listIndent: number;
}

const fresh: State = { listIndent: 0 };

const boundary = /^#{1,6}(?:[ \t]|$)/;
const fence = /^( {0,3})(`{3,}(?!.*`)|~{3,})/;
const listMarker = /^( {0,3})(?:[-*+]|\d{1,9}[.)])( {1,4}|\t|$)/;

function isBoundary(text: string): boolean {
  return text.charCodeAt(0) === 35 && boundary.test(text);
}

function step(state: State, text: string): State {
  if (state.ends !== undefined) return state.ends(text) ? { listIndent: state.listIndent } : state;
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return state;
  const marker = listMarker.exec(text);
  if (marker !== null) return { listIndent: marker[0].length };
  const opening = first === 32 || first === 96 || first === 126 ? fence.exec(text) : null;
  if (opening !== null) return openFence(state, opening[1] ?? '', opening[2] ?? '');
  // A conflict is read in one piece, so that its `=======` is never taken for a heading.
  if (first === 60 && opensConflict(text)) return { ends: closesConflict, listIndent: 0 };
  if (first === 60) return openHtml(text) ?? { listIndent: 0 };
  return first === 32 || first === 9 || state.listIndent === 0 ? state : { listIndent: 0 };
}

/** Whether two texts take the scan from every state to the same one. */
function doesTheSame(one: string, other: string): boolean {
  const effect = effectOf(one);
  if (effect === undefined || effect !== effectOf(other)) return false;
  return htmlBlocks.every(([, closes]) => closes.test(one) === closes.test(other));
}

/** What a line does outside of fences, HTML and conflicts: a list's indentation, or less than 0; `undefined` where it opens something. */
function effectOf(text: string): number | undefined {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return -1;
  const marker = listMarker.exec(text);
  if (marker !== null) return marker[0].length;
  if (first === 60 || isBoundary(text) || fence.test(text) || text.startsWith('>>>>>>>')) return undefined;
  return first === 32 || first === 9 ? -2 : -3;
}

/** A fence inside a list item ends with the item, and a heading at the margin ends both: it opens nothing here. */
function openFence(state: State, indent: string, marks: string): State {
  if (indent.length > 0 && indent.length >= state.listIndent && state.listIndent > 0) return state;
  const character = marks[0] ?? '`';
  const closing = new RegExp(`^ {0,3}${character}{${marks.length},}[ \\t]*$`);
  return { ends: text => closing.test(text), listIndent: 0 };
}

/** HTML blocks of the kinds that go on over blank lines and headings (CommonMark 0.31, 4.6, kinds 1 to 5). */
function openHtml(text: string): State | undefined {
  for (const [opens, closes] of htmlBlocks) {
    if (!opens.test(text)) continue;
    return closes.test(text) ? { listIndent: 0 } : { ends: line => closes.test(line), listIndent: 0 };
  }
  return undefined;
}

const htmlBlocks: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
];

const frontMatterStart = /^\uFEFF?---[ \t]*$/;
const frontMatterEnds = /^(?:---|\.\.\.)[ \t]*$/;

/** The line after the front matter; 0 where the document has none. A byte order mark may stand before it. */
function frontMatterEnd(lines: readonly Line[]): number {
  const first = lines[0]?.text;
  if (first === undefined || !frontMatterStart.test(first)) return 0;
  const limit = Math.min(lines.length, longestFrontMatter);
  for (let at = 1; at < limit; at += 1) {
    if (frontMatterEnds.test(lines[at]?.text ?? '')) return at + 1;
  }
  return 0;
}
