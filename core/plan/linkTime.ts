import type { PostMortem } from '../document/postMortem';
import { formatClock, formatDay } from '../timeline';

/**
 * The time by which a text can name the timeline entry on a line (0-based): its clock time, with the date where another
 * entry has the same one. `undefined` where the line holds no entry, or one without a clock time.
 */
export function linkTime({ timeline }: PostMortem, line: number): string | undefined {
  const entries = timeline?.timeline.entries ?? [];
  const entry = entries.find(({ lines }) => lines.start + (timeline?.line ?? 0) === line);
  const local = entry?.time.local;
  if (entry?.stamp?.clock === undefined || local === undefined) return undefined;
  const clock = formatClock(local).slice(0, 5);
  const alike = entries.filter(({ time, stamp }) => stamp?.clock !== undefined && clockOf(time.local) === clock);
  return alike.length === 1 || entry.time.dateSource === 'none' ? clock : `${formatDay(local)} ${clock}`;
}

function clockOf(local: number | undefined): string | undefined {
  return local === undefined ? undefined : formatClock(local).slice(0, 5);
}
