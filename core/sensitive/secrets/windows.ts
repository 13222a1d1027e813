import type { SensitiveMatch } from '../types';

/** Half a window, in UTF-16 units. No secret is longer: the longest is a private key, of 10 000 characters at most. */
const step = 12_000;

/**
 * Scans a text in windows of bounded length, since secretlint compares all findings of a text with each other.
 * Windows overlap by half, so that every secret lies within one of them, with what stands before and after it.
 */
export async function scanInWindows(
  text: string,
  scan: (window: string) => Promise<readonly SensitiveMatch[]>,
): Promise<readonly SensitiveMatch[]> {
  const matches: SensitiveMatch[] = [];
  for (let from = 0; from === 0 || from + step < text.length; from += step) {
    const to = Math.min(from + 2 * step, text.length);
    for (const match of await scan(text.slice(from, to))) {
      const start = match.start + from;
      const end = match.end + from;
      // At the edge of a window a match may be only a part of one; the next window has the whole.
      if ((start === from && from > 0) || (end === to && to < text.length)) continue;
      matches.push({ ...match, start, end });
    }
  }
  return withoutOverlaps(matches.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** `sorted` by start: of matches that overlap the first stays. */
function withoutOverlaps(sorted: readonly SensitiveMatch[]): readonly SensitiveMatch[] {
  const kept: SensitiveMatch[] = [];
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
