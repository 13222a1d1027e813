import type { EntryView } from '../view/types';
import { visible } from './visible';

/** What marks key moments in a document; the drawing has a mark of its own. */
const stars = /[★⭐]\ufe0f?/gu;

/** The most telling entry of several that are drawn as a count. */
export function leading(entries: readonly EntryView[]): EntryView | undefined {
  return [...entries].sort((one, other) => weight(one) - weight(other) || one.index - other.index)[0];
}

/** The words for one entry, or for several that are drawn as a count: the most telling entry's, and how many more. */
export function labelText(entries: readonly EntryView[]): string {
  const first = leading(entries);
  if (first === undefined) return '';
  const words = visible(ownWords(first).slice(0, 300)).replace(/\s+/g, ' ').trim();
  const more = entries.length > 1 ? `\u00a0+${entries.length - 1}` : '';
  const room = more === '' ? words : words.slice(0, 40).trimEnd();
  return `${first.starred ? '★ ' : ''}${room}${room.length < words.length ? '…' : ''}${more}`;
}

/** An entry's words without the stars of a key moment, which are shown by themselves. */
export function ownWords({ text, starred }: EntryView): string {
  return starred ? text.replace(stars, '').trim() : text;
}

/** What must be seen first has the lowest weight: key moments and milestones, then findings, then all others. */
export function weightOf(entries: readonly EntryView[]): number {
  return Math.min(...entries.map(weight));
}

function weight({ starred, milestones, problems }: EntryView): number {
  if (starred || milestones.length > 0) return 0;
  return problems.length > 0 ? 1 : 2;
}
