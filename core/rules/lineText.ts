import type { Line, Range } from '../text';

/** The text of a range that lies on one line; empty where the line does not exist. */
export function textOfRange(lines: readonly Line[], range: Range): string {
  return (lines[range.start.line]?.text ?? '').slice(range.start.character, range.end.character);
}
