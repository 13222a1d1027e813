import { type Chunk, type Line, plainText, remember, rememberCarried, type TextStore } from '../text';
import { dayIn } from './dayIn';

/** So many chunks from the top may name the day: title, fields and what stands first. */
const mostChunks = 4;

/** The day that a label at the top of a document names, `Date: 8 March 2026`, `| Start of impact | … |`, as `Date.UTC` tells it. */
export function labelledDay(store: TextStore): number | undefined {
  for (const chunk of store.chunks.slice(0, mostChunks)) {
    const day = chunk.type === 'front-matter' ? undefined : dayOfChunk(chunk);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The first day that a label in a chunk names. */
export const dayOfChunk = rememberCarried(
  ({ lines }: Chunk): number | undefined => {
    for (const line of lines) {
      const day = dayOnLine(line);
      if (day !== undefined) return day;
    }
    return undefined;
  },
  (old, { before, after }) => (dayOnLine(before) === undefined && dayOnLine(after) === undefined ? old : undefined),
);

const dayOnLine = remember(({ text }: Line): number | undefined => {
  const value = text.length > 300 ? undefined : labelled.exec(text)?.[1];
  return value === undefined ? undefined : dayIn(plainText(value).slice(0, 80));
});

const incident = '(?:incident|event|outage|impact|problem)';
const labels = [
  `(?:${incident} )?date`,
  `date of (?:the )?${incident}`,
  `(?:${incident} )?(?:start(?:ed)?|began|begin|occurred|detected|reported)(?: (?:at|on|time|date))?`,
  `start (?:time|date)?(?: ?of (?:the )?${incident})?`,
  `start of (?:the )?${incident}`,
  "datum|beginn|date de (?:l['’]incident|début)|début",
].join('|');

/** In bold, in a list, in a row or by itself; with a colon or a bar behind it. */
const labelled = new RegExp(`^ {0,3}(?:[-*+|] {0,3})?(?:\\*\\*|__)?(?:${labels})(?:\\*\\*|__)? ?[:|](.{4,200})$`, 'i');
