import {
  type Block,
  blocksOf,
  type Chunk,
  type LineRange,
  type Range,
  rangeOnLine,
  rememberInBlocks,
  shiftRange,
  type TextStore,
} from '../text';

/** A comment that allows what a rule finds: `<!-- pm-allow RULE-ID: reason -->` and its three siblings. */
export interface Allowance {
  readonly ruleIds: readonly string[];
  /** Empty where none is given; then it allows nothing. */
  readonly reason: string;
  /** The lines of the document on which it holds. */
  readonly covers: LineRange;
  /** The whole comment. */
  readonly range: Range;
  /** What goes when the comment is taken out: the space before it too, or its whole line. */
  readonly removal: Range;
}

/** All allowances of a document, in the order of the text. */
export function readAllowances(store: TextStore): readonly Allowance[] {
  const found: Allowance[] = [];
  store.chunks.forEach((chunk, rank) => {
    const start = store.starts[rank] ?? 0;
    for (const comment of commentsOf(chunk)) found.push(place(comment, start, store.lineCount));
  });
  return found;
}

/** Whether a chunk holds a comment that allows something, or means to. */
export function hasAllowances(chunk: Chunk): boolean {
  return commentsOf(chunk).length > 0;
}

type Reach = 'line' | 'next-line' | 'block' | 'file';

interface Comment {
  readonly reach: Reach;
  readonly ruleIds: readonly string[];
  readonly reason: string;
  readonly range: Range;
  readonly removal: Range;
  readonly covers: LineRange;
}

function place(comment: Comment, start: number, lineCount: number): Allowance {
  const { ruleIds, reason, range, removal, covers, reach } = comment;
  const lines =
    reach === 'file' ? { start: 0, end: lineCount } : { start: covers.start + start, end: covers.end + start };
  return { ruleIds, reason, range: shiftRange(range, start), removal: shiftRange(removal, start), covers: lines };
}

const shape =
  /<!--[ \t]*pm-allow(-next-line|-block|-file)?(?=[\s:>-])[ \t]*([a-z0-9, \t-]*?)[ \t]*(?::[ \t]*((?:(?!-->).){0,2000}?))?[ \t]*-->/g;

const commentsOf = rememberInBlocks(readComments, (old, { before, after }) =>
  before.text.includes('pm-allow') || after.text.includes('pm-allow') ? undefined : old,
);

function readComments(chunk: Chunk): readonly Comment[] {
  const comments: Comment[] = [];
  chunk.lines.forEach(({ text }, line) => {
    if (!text.includes('pm-allow') || text.length > 20_000) return;
    for (const match of text.matchAll(shape)) {
      const reach: Reach =
        match[1] === undefined
          ? 'line'
          : match[1] === '-next-line'
            ? 'next-line'
            : match[1] === '-block'
              ? 'block'
              : 'file';
      const ruleIds = (match[2] ?? '').split(/[\s,]+/).filter(id => id !== '');
      const range = rangeOnLine(line, match.index, match.index + match[0].length);
      comments.push({
        reach,
        ruleIds,
        reason: (match[3] ?? '').trim(),
        range,
        removal: removalOf(text, line, range, chunk),
        covers: coveredBy(reach, line, chunk),
      });
    }
  });
  return comments;
}

function removalOf(text: string, line: number, range: Range, chunk: Chunk): Range {
  const before = text.slice(0, range.start.character).trimEnd().length;
  const alone = before === 0 && text.slice(range.end.character).trim() === '';
  if (alone && line + 1 < chunk.lines.length)
    return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return rangeOnLine(
    line,
    text.slice(range.end.character).trim() === '' ? before : range.start.character,
    range.end.character,
  );
}

function coveredBy(reach: Reach, line: number, chunk: Chunk): LineRange {
  if (reach === 'line') return { start: line, end: line + 1 };
  if (reach === 'next-line') return { start: line + 1, end: line + 2 };
  const following = nextBlock(blocksOf(chunk), line);
  return following ?? { start: line + 1, end: line + 2 };
}

/** The block that begins after the line; within a list or quote, the next one there. A heading takes its section's first block along. */
function nextBlock(blocks: readonly Block[], line: number): LineRange | undefined {
  for (const block of blocks) {
    if (block.lines.start > line) return block.lines;
    if (block.lines.end <= line) continue;
    const inner =
      block.type === 'quote' ? block.blocks : block.type === 'list' ? block.items.flatMap(item => item.blocks) : [];
    const found = nextBlock(inner, line);
    if (found !== undefined) return found;
    // A comment on a line of its own may be the first line of the paragraph or HTML block that it is about.
    if (block.type !== 'list' && block.type !== 'quote' && block.lines.end > line + 1)
      return { start: line + 1, end: block.lines.end };
  }
  return undefined;
}
