import { isGuidance } from '../templates/guidance';
import {
  type Block,
  blocksOf,
  type Chunk,
  type Line,
  type Range,
  rangeOnLine,
  remember,
  rememberInBlocks,
  shiftRange,
  splitRow,
} from '../text';

/** A piece of a template that waits for words. Lines of the chunk. */
export interface Leftover {
  readonly range: Range;
  readonly what: 'placeholder' | 'note' | 'guidance' | 'date';
}

/** The pieces of templates that still stand in a chunk, outside of comments and code. */
export const leftoversOf = rememberInBlocks(readLeftovers, (old, { before, after }) =>
  leftoversOfLine(before).length + leftoversOfLine(after).length === 0 ? old : undefined,
);

function readLeftovers(chunk: Chunk): readonly Leftover[] {
  if (chunk.type === 'front-matter') return chunk.lines.flatMap(({ text }, line) => marked(text, line, placeholders));
  return linesOf(blocksOf(chunk), chunk).flatMap(line => {
    const own = chunk.lines[line];
    const found = own === undefined ? none : leftoversOfLine(own);
    return found.length === 0 ? found : found.map(({ range, what }) => ({ range: shiftRange(range, line), what }));
  });
}

const none: readonly Leftover[] = [];

const leftoversOfLine = remember(({ text }: Line): readonly Leftover[] => leftoversOn(text, 0));

/** The lines on which people read words. */
function linesOf(blocks: readonly Block[], chunk: Chunk): readonly number[] {
  const lines: number[] = [];
  for (const block of blocks) {
    if (block.type === 'code' || block.type === 'rule') continue;
    if (block.type === 'html' && /^\s*<(?:!--|pre|script|style)/i.test(chunk.lines[block.lines.start]?.text ?? ''))
      continue;
    if (block.type === 'list') {
      for (const item of block.items) lines.push(...linesOf(item.blocks, chunk));
    } else if (block.type === 'quote') lines.push(...linesOf(block.blocks, chunk));
    else for (let line = block.lines.start; line < block.lines.end; line += 1) lines.push(line);
  }
  return lines;
}

/** Longer lines are data. */
const longest = 2000;

function leftoversOn(written: string, line: number): readonly Leftover[] {
  if (written.length > longest) return [];
  const text = masked(written);
  const found = marked(text, line, placeholders);
  if (found.length > 0) return found;
  const cells = text.includes('|') ? splitRow(text) : [];
  const parts = cells.length > 1 ? cells : [wordsOf(text)];
  for (const { start, end } of parts) {
    const what = whatOf(text.slice(start, end));
    if (what !== undefined) return [{ range: rangeOnLine(line, start, end), what }];
  }
  return marked(text, line, dates);
}

/** The line with comments and code spans as blanks, so that columns stay. */
function masked(text: string): string {
  const uncommented = text.includes('<!--') ? text.replace(/<!--.*?(?:-->|$)/g, blank) : text;
  return (uncommented.includes('`') ? uncommented.replace(/(?<!`)`[^`]{1,500}`(?!`)/g, blank) : uncommented).trimEnd();
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** What is to be filled in, wherever it stands. */
const placeholders: readonly RegExp[] = [
  /\{\{ ?[A-Za-z][A-Za-z0-9 _-]{0,40}\}\}/g,
  /\blorem ipsum\b/gi,
  /\[(?:(?:your|insert|describe|enter|explain|fill in|provide|name of|link to|list of|brief|short) [^\][\n]{1,80}|TBD|TODO|TBA|TBC|XXX|FIXME|placeholder|incident title|incident name)\](?![([:])/gi,
  /<(?:(?:your|insert|describe|enter|explain|fill in|provide|name of|link to|list of|brief|short) [^<>\n]{1,80}|TBD|TODO|TBA|placeholder|incident title|incident name)>/gi,
];

const dates: readonly RegExp[] = [/(?<![\w/-])(?:YYYY([-/])MM\1DD|DD([-/.])MM\2YYYY|MM([-/])DD\3YYYY)(?![\w/-])/g];

/** What every placeholder and every date has in it. */
const sign = /[[{<]|lorem|(?:YY|DD|MM)[-/.]/i;

function marked(text: string, line: number, shapes: readonly RegExp[]): readonly Leftover[] {
  if (!sign.test(text)) return none;
  return shapes.flatMap(shape =>
    [...text.matchAll(shape)].map(
      (match): Leftover => ({
        range: rangeOnLine(line, match.index, match.index + match[0].length),
        what: shapes === dates ? 'date' : 'placeholder',
      }),
    ),
  );
}

const opening = /^[\s>]{0,40}(?:[-*+]\s|\d{1,3}[.)]\s|#{1,6}\s)?\s{0,8}(?:\[[ xX]\]\s{1,8})?/;
const label = /^(?:\*\*[^*]{1,60}\*\*:?|__[^_]{1,60}__:?|[\p{L}][\p{L} -]{1,40}:)\s{1,8}/u;

/** What stands on the line behind list marks and a label, and before the fields of an action item. */
function wordsOf(text: string): { readonly start: number; readonly end: number } {
  const mark = opening.exec(text)?.[0].length ?? 0;
  const whole = text.slice(mark);
  const labelled = noted.test(whole) || isGuidance(whole) ? 0 : (label.exec(whole)?.[0].length ?? 0);
  const start = mark + labelled;
  const fields = text.lastIndexOf('(aim:');
  const rest = text.slice(start, fields > start ? fields : text.length);
  return { start, end: start + rest.trimEnd().length };
}

const note =
  /^\(?(?:tbd|tba|tbc|todo|fixme|xxx+|to be (?:determined|decided|announced|confirmed|added|written|filled in|filled|completed)|coming soon)\)?[.:!]{0,3}$/i;
const noted = /^(?:TODO|FIXME|TBD|XXX)(?:\([^()]{1,40}\))?:\s/;
const insertHere = /^(?:insert|write|put|enter|type|describe|paste|fill in) [^.]{1,80} here[.:]?$/i;
const instruction =
  /^(?:describe|explain|list|summari[sz]e|provide|include|outline|document|fill in|briefly|give|write|state|note any|use this|delete this|remove this|replace this) [^_*]{10,300}$/i;

function whatOf(words: string): Leftover['what'] | undefined {
  if (words.length > 400) return undefined;
  if (note.test(words) || noted.test(words)) return 'note';
  const italic = /^(?:_([^_]{1,300})_|\*([^*]{1,300})\*)$/.exec(words);
  const inner = italic?.[1] ?? italic?.[2];
  if (inner !== undefined && instruction.test(inner)) return 'guidance';
  return insertHere.test(words) || isGuidance(words) ? 'guidance' : undefined;
}
