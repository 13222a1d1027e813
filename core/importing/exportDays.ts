/** A day of a channel in a Slack export: one file. */
export interface ExportDay {
  /** The file's name in the export. */
  readonly name: string;
  readonly channel: string;
  /** `2026-03-08` */
  readonly day: string;
}

const dayFile = /(?:^|\/)([^/]{1,100})\/(\d{4}-\d{2}-\d{2})\.json$/;

/** The days of all channels, of `near` (`2026-03-08`) and the days beside it first, then the newest. */
export function exportDays(names: readonly string[], near: string | undefined): readonly ExportDay[] {
  const days = names.flatMap((name): ExportDay[] => {
    const [, channel, day] = dayFile.exec(name) ?? [];
    return channel === undefined || day === undefined ? [] : [{ name, channel, day }];
  });
  const rank = ({ day }: ExportDay) => (isNear(day, near) ? 0 : 1);
  return days.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (isNear(a.day, near) ? a.day.localeCompare(b.day) : b.day.localeCompare(a.day)) ||
      a.channel.localeCompare(b.channel),
  );
}

/** Whether a day is `near` or one of the two beside it. */
export function isNear(day: string, near: string | undefined): boolean {
  return near !== undefined && Math.abs(Date.parse(day) - Date.parse(near)) <= 86_400_000;
}

/** The files that tell who wrote, which go with any day. */
export function peopleFiles(names: readonly string[]): readonly string[] {
  return names.filter(isPeopleFile).slice(0, 2);
}

/** Whether it is the list of an export's people. */
export function isPeopleFile(name: string): boolean {
  return /(?:^|\/)(?:org_)?users\.json$/.test(name);
}
