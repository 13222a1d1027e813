/** The bracket at the end of a factor that holds times and nothing else. UTF-16 offsets in the text. */
export interface TimesBracket {
  /** Of the opening bracket. */
  readonly start: number;
  /** Of the closing one. */
  readonly close: number;
}

const oneTime =
  /^(?:\d{4}-\d{2}-\d{2}[ T])?\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Za-z]{1,5}|[+-]\d{2}:?\d{2}))?$/i;

/** Longer brackets hold more than times. */
const longest = 300;

/** Finds `(14:09, 14:20)` at the end of the text; a closing full stop, marks and spaces may follow. */
export function timesBracket(text: string): TimesBracket | undefined {
  const close = text.lastIndexOf(')');
  if (close === -1 || !/^[\s.*_]*$/.test(text.slice(close + 1, close + 20)) || text.length - close > 20)
    return undefined;
  const start = text.lastIndexOf('(', close);
  if (start === -1 || close - start > longest) return undefined;
  const times = text.slice(start + 1, close).split(',');
  return times.every(isTime) ? { start, close } : undefined;
}

/** Whether the text is a time as it stands in such a bracket, and nothing else. */
export function isTime(text: string): boolean {
  return text.length < 60 && oneTime.test(text.trim());
}

/** The words before the bracket of times; the full stop behind it stays. */
export function withoutTimes(text: string): string {
  const bracket = timesBracket(text);
  if (bracket === undefined) return text;
  return text.slice(0, bracket.start).trimEnd() + text.slice(bracket.close + 1).trim();
}
