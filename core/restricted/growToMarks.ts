import type { Span } from './span';

const marks = ['**', '__', '~~'] as const;

/** The span with the other end of emphasis that it would cut in two; `limits` are the ends of the paragraph or cell. */
export function growToMarks(text: string, span: Span, limits: Span): Span {
  return marks.reduce((grown, mark) => growToMark(text, grown, limits, mark), span);
}

function growToMark(text: string, span: Span, limits: Span, mark: string): Span {
  const places: number[] = [];
  for (let at = text.indexOf(mark, span.start); at !== -1 && at + 2 <= span.end; at = text.indexOf(mark, at + 2)) {
    places.push(at);
  }
  const last = places.at(-1);
  if (last === undefined || places.length % 2 === 0) return span;
  const opens = /\S/.test(text[last + 2] ?? ' ') && !/[\p{L}\p{N}.]/u.test(text[last - 1] ?? ' ');
  if (opens) {
    const end = text.indexOf(mark, span.end);
    return end === -1 || end + 2 > limits.end ? span : { start: span.start, end: end + 2 };
  }
  const start = text.lastIndexOf(mark, span.start - 2);
  return start < limits.start ? span : { start, end: span.end };
}
