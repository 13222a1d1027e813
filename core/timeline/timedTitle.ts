import { beginsWithTime, fewestTimes, namesPostMortem } from '../model/timesBelowTitle';
import { blocksOf, rememberInBlocks } from '../text';

/**
 * Where what begins with times ends below a chunk's title, which says that it is a post-mortem's; in lines of the chunk.
 * `undefined` where hardly any line there begins with one.
 */
export const endOfTimesBelowTitle = rememberInBlocks(
  (chunk): number | undefined => {
    const blocks = blocksOf(chunk);
    const at = blocks.findIndex(({ type }) => type === 'heading');
    const title = blocks[at];
    if (title?.type !== 'heading' || title.level !== 1 || !namesPostMortem(title.text)) return undefined;
    let times = 0;
    let end: number | undefined;
    for (const { type, lines } of blocks.slice(at + 1)) {
      if (type === 'heading') break;
      if (type === 'code') continue;
      const timed = chunk.lines.slice(lines.start, lines.end).filter(({ text }) => beginsWithTime(text)).length;
      times += timed;
      if (timed > 0) end = lines.end;
    }
    return times >= fewestTimes ? end : undefined;
  },
  (old, { before, after }) =>
    beginsWithTime(before.text) === beginsWithTime(after.text) &&
    namesPostMortem(before.text) === namesPostMortem(after.text)
      ? old
      : undefined,
);
