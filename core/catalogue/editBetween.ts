import { type Edit, joinLines, splitLines } from '../text';

/** The one edit that makes `after` of `before`, whole lines that both share at either end left out; none where they are the same. */
export function editBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const [old, now] = [splitLines(before), splitLines(after)];
  const same = (a: number, b: number) => old[a]?.text === now[b]?.text && old[a]?.eol === now[b]?.eol;
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && same(head, head)) head += 1;
  let tail = 0;
  while (tail < least - head && same(old.length - 1 - tail, now.length - 1 - tail)) tail += 1;
  // The last line has no end of its own: an edit that reaches it begins behind the line before.
  const end = old.length - tail;
  if (end < old.length) {
    return [
      {
        range: { start: { line: head, character: 0 }, end: { line: end, character: 0 } },
        newText: joinLines(now.slice(head, now.length - tail)),
      },
    ];
  }
  const last = { line: old.length - 1, character: old[old.length - 1]?.text.length ?? 0 };
  if (head < old.length)
    return [{ range: { start: { line: head, character: 0 }, end: last }, newText: joinLines(now.slice(head)) }];
  return [{ range: { start: last, end: last }, newText: joinLines(now.slice(head)) }];
}
