import { beginsWithTime, fewestTimes, namesPostMortem } from '../model/timesBelowTitle';
import { blocksOf, rememberInBlocks } from '../text';

/** Whether lines that begin with times stand below a chunk's title, which says that they are a post-mortem's. */
export const isTimedTitle = rememberInBlocks(
  (chunk): boolean => {
    const blocks = blocksOf(chunk);
    const at = blocks.findIndex(({ type }) => type === 'heading');
    const title = blocks[at];
    if (title?.type !== 'heading' || title.level !== 1 || !namesPostMortem(title.text)) return false;
    const next = blocks.findIndex(({ type }, rank) => rank > at && type === 'heading');
    let times = 0;
    for (const { type, lines } of blocks.slice(at + 1, next < 0 ? undefined : next)) {
      if (type === 'code') continue;
      times += chunk.lines.slice(lines.start, lines.end).filter(({ text }) => beginsWithTime(text)).length;
    }
    return times >= fewestTimes;
  },
  (old, { before, after }) =>
    beginsWithTime(before.text) === beginsWithTime(after.text) &&
    namesPostMortem(before.text) === namesPostMortem(after.text)
      ? old
      : undefined,
);
