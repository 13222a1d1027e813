import { type Passage, passagesOf } from '../sensitive';
import { lastBy, rememberInBlocks } from '../text';

/** The passages of a chunk; after a change of words only the one around them is another object. */
export const passagesIn = rememberInBlocks(passagesOf, ({ value }, { line, after }) => {
  const rank = passageAt(value, line);
  const passage = value[rank];
  if (passage === undefined || line >= passage.line + passage.lines.length) return undefined;
  const lines = passage.lines.with(line - passage.line, after);
  return { value: value.with(rank, { ...passage, lines }) };
});

/** The rank of the last passage that begins at or before the line. */
export function passageAt(passages: readonly Passage[], line: number): number {
  return lastBy(passages, passage => passage.line <= line);
}
