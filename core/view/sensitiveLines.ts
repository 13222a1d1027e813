import type { PostMortem } from '../document/postMortem';
import { markersIn } from '../restricted/markers';
import type { Problem } from '../rules';

/** The lines (0-based) that must not stand on a shared screen: those with a sensitive finding or a restricted text's marker. */
export function sensitiveLines({ store }: PostMortem, problems: readonly Problem[]): ReadonlySet<number> {
  const lines = new Set(markersIn(store.lineCount, line => store.lineAt(line)).map(({ range }) => range.start.line));
  for (const { ruleId, range } of problems) {
    if (!ruleId.startsWith('sensitive-')) continue;
    for (let line = range.start.line; line <= range.end.line; line += 1) lines.add(line);
  }
  return lines;
}

/** Whether one of the lines from `start` up to, not including, `end` is sensitive. */
export function isSensitive(lines: ReadonlySet<number>, start: number, end = start + 1): true | undefined {
  if (lines.size === 0) return undefined;
  for (let line = start; line < end; line += 1) if (lines.has(line)) return true;
  return undefined;
}
