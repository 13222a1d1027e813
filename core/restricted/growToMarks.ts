import type { Span } from './span';

const marks = ['**', '__', '~~'] as const;

/** The span with the other end of emphasis that it would cut in two; `limits` are the ends of the paragraph or cell. */
export function growToMarks(text: string, span: Span, limits: Span): Span {
  return marks.reduce((grown, mark) => growToMark(text, grown, limits, mark), span);
}

function growToMark(text: string, span: Span, limits: Span, mark: string): Span {
  const inside = text.slice(span.start, span.end).split(mark);
  if (inside.length % 2 === 1) return span;
  const last = span.end - (inside.at(-1)?.length ?? 0) - mark.length;
  const opens = /\S/.test(text[last + 2] ?? ' ') && !/[\p{L}\p{N}.]/u.test(text[last - 1] ?? ' ');
  if (opens) {
    const end = text.indexOf(mark, span.end);
    return end === -1 || end + 2 > limits.end ? span : { start: span.start, end: end + 2 };
  }
  const start = text.lastIndexOf(mark, span.start - 2);
  return start < limits.start ? span : { start, end: span.end };
}
