import { type Passage, passagesOf } from '../sensitive';
import { lastBy, rememberInBlocks } from '../text';

/** The passages of a chunk; after a change of words only the one around them is another object. */
export const passagesIn = rememberInBlocks(passagesOf, ({ value }, { line, after }) => {
  const rank = passageAt(value, line);
  const passage = value[rank];
  if (passage === undefined) return undefined;
  const lines = passage.lines.with(line - passage.line, after);
  return { value: value.with(rank, { ...passage, lines }) };
});

/** The rank of the passage that holds the line; -1 where none does. */
export function passageAt(passages: readonly Passage[], line: number): number {
  const rank = lastBy(passages, passage => passage.line <= line);
  const passage = passages[rank];
  return passage !== undefined && passage.line <= line && line < passage.line + passage.lines.length ? rank : -1;
}
