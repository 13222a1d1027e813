import { l10n } from 'vscode';

/** Local times as people type them and as templates take them: `2026-03-08 14:05`. */

/** The time on the clocks of `zone` (IANA) at an instant in epoch milliseconds. */
export function localTime(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** What to type where `readMoment` finds no time. */
export function howToTypeMoment(): string {
  return l10n.t('Type a time as 2026-03-08 14:05, or 14:05 for today.');
}

/** The reader's own zone, as an IANA name. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether this host can tell the time there; older ones know no offsets. */
export function isKnownZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
