import { type Edit, type Line, type Range, rangeOnLine, remember, type TextStore } from '../text';
import { frontMatterEdits } from './frontMatter';
import { type InlineSpan, inlineSpans, type Stretch } from './inlineSpans';
import { readingAt } from './place';
import type { StandIn } from './standIn';

/** The edits that put the stand-in into the places, so that Markdown around them stays what it is. */
export function writeInto(store: TextStore, places: readonly Range[], standIn: StandIn): readonly Edit[] {
  const first = store.chunks[0];
  const front = first?.type === 'front-matter' ? first.lines.length : 0;
  const inFront = places.filter(place => place.start.line < front);
  const below = places.filter(place => place.start.line >= front);
  return [
    ...(first === undefined || inFront.length === 0 ? [] : frontMatterEdits(first, inFront, standIn)),
    ...joinUnlinked(below.flatMap(place => editsAt(store, place, standIn))),
  ];
}

function editsAt(store: TextStore, place: Range, standIn: StandIn): readonly Edit[] {
  const { line } = place.start;
  const text = store.lineAt(line);
  const { start, end } = stretchOf(text, place, standIn);
  const write = (newText: string): readonly Edit[] => [
    { range: place.end.line === line ? rangeOnLine(line, start, end) : place, newText },
  ];
  const reading = readingAt(store, place.start);
  if (reading === 'verbatim') return write(standIn.text);
  const span = spanAround(spansOf(store, line), start, end);
  if (span?.type === 'code' || span?.type === 'comment') return write(standIn.text);
  // Of `<value>`, the stand-in would make a tag that nobody sees.
  let angles = 0;
  while (text.charAt(start - 1 - angles) === '<' && text.charAt(end + angles) === '>') angles += 1;
  const [from, to] = [start - angles, end + angles];
  if (angles > 0) return [{ range: rangeOnLine(line, from, to), newText: inWords(text, from, to, standIn) }];
  if (reading === 'html') return write(span?.type === 'tag' ? standIn.slug : standIn.text);
  switch (span?.type) {
    case 'tag':
    case 'definition':
      return write(standIn.slug);
    case 'url':
      return write(standIn.bracketed ? inWords(text, start, end, standIn) : standIn.slug);
    case 'autolink': {
      const target = text.slice(span.start + 1, span.end - 1);
      if (!isWhole(target, text.slice(start, end))) return write(standIn.slug);
      return [
        { range: rangeOnLine(line, span.start, span.end), newText: inWords(text, span.start, span.end, standIn) },
      ];
    }
    case 'link': {
      const inTarget = start >= span.target.start && end <= span.target.end;
      const isAlias = !standIn.words && !standIn.bracketed;
      const target = text.slice(span.target.start, span.target.end);
      if (inTarget && !isAlias && !span.image && isWhole(target, text.slice(start, end)))
        return unlinked(line, span, standIn, text.charAt(span.end));
      if (start >= span.text.end) return write(standIn.slug);
      return write(standIn.bracketed ? escaped(standIn.text) : inWords(text, start, end, standIn));
    }
    default:
      return write(inWords(text, start, end, standIn));
  }
}

function spansOf(store: TextStore, line: number): readonly InlineSpan[] {
  const known = store.lines[line];
  return known === undefined ? [] : spansOfLine(known);
}

/** Many places may stand on one line. */
const spansOfLine = remember((line: Line) => inlineSpans(line.text));

/** The place on its line, with the sign of a handle and the brackets of an IPv6 address. */
function stretchOf(text: string, { start, end }: Range, { words }: StandIn): Stretch {
  const isHandle = words && /(?<![\p{L}\p{N}])@$/u.test(text.slice(Math.max(0, start.character - 2), start.character));
  const from = start.character - (isHandle ? 1 : 0);
  if (end.line !== start.line) return { start: from, end: text.length };
  const to = end.character;
  if (text.charAt(from - 1) === '[' && text.charAt(to) === ']' && /^[\da-f.]*:[\da-f:.]*$/i.test(text.slice(from, to)))
    return text.charAt(to + 1) === '(' ? { start: from, end: to } : { start: from - 1, end: to + 1 };
  return { start: from, end: to };
}

/** The innermost span that holds the place: spans come in the order of their ends, so that it is the first. */
function spanAround(spans: readonly InlineSpan[], start: number, end: number): InlineSpan | undefined {
  let first = 0;
  for (let high = spans.length; first < high; ) {
    const middle = (first + high) >> 1;
    if ((spans[middle]?.end ?? 0) >= end) high = middle;
    else first = middle + 1;
  }
  return spans.slice(first, first + mostInLink).find(span => span.start <= start);
}

/** A link's text holds no more than so many other spans behind a place. */
const mostInLink = 50;

/** Whether a link leads to the value and nothing else: there is nothing to write into what is left of it. */
function isWhole(target: string, value: string): boolean {
  if (/^(?:mailto|tel|sms):/i.test(target)) return true;
  return target === value;
}

/** The link's text stays, as words. What is a secret is named behind it. */
function unlinked(
  line: number,
  { start, text, end }: Extract<InlineSpan, { type: 'link' }>,
  standIn: StandIn,
  next: string,
): readonly Edit[] {
  const marker = opensLink.test(next) ? escaped(standIn.text) : standIn.text;
  return [
    { range: rangeOnLine(line, start, text.start), newText: '' },
    { range: rangeOnLine(line, text.end, end), newText: standIn.bracketed ? ` ${marker}` : '' },
  ];
}

/** A marker in brackets is no link's text, and no sentence begins with a small letter. */
function inWords(text: string, start: number, end: number, standIn: StandIn): string {
  if (standIn.bracketed) {
    const linked = opensLink.test(text.charAt(end)) || /[[\]!]/.test(text.charAt(start - 1));
    return linked ? escaped(standIn.text) : standIn.text;
  }
  const before = start <= longestIndent ? text.slice(0, start) : `…${text.slice(start - 2, start)}`;
  if (!standIn.words || !beginsSentence.test(before)) return standIn.text;
  return standIn.text.charAt(0).toUpperCase() + standIn.text.slice(1);
}

/** What makes a link, a reference or a definition of brackets before it. */
const opensLink = /^[([:]/;

const longestIndent = 45;
const beginsSentence = /^[ \t>]{0,40}(?:[-*+] )?$|[.!?] $/;

function escaped(marker: string): string {
  return marker.replace(/[[\]]/g, '\\$&');
}

/** Two values in one target take its link away once. */
function joinUnlinked(edits: readonly Edit[]): readonly Edit[] {
  const known = new Set<string>();
  return edits.filter(edit => {
    const key = JSON.stringify(edit.range);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
