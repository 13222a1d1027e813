import * as v from 'valibot';

const page = v.object({
  /** PagerDuty and Slack. */
  more: v.optional(v.boolean()),
  has_more: v.optional(v.boolean()),
  /** Alertmanager. */
  truncatedAlerts: v.optional(v.number()),
  /** GitHub. */
  total_count: v.optional(v.number()),
});

/** A remark where answers say that there are more pages, and none among them is the last; empty otherwise. */
export function furtherPages(payloads: readonly unknown[]): readonly string[] {
  const said = payloads.map(saysMore).filter(each => each !== undefined);
  if (said.length === 0 || said.includes(false)) return [];
  return ['The source says that it has more than this: only the pages in these files are read.'];
}

function saysMore(payload: unknown): boolean | undefined {
  const parsed = v.safeParse(page, payload);
  if (!parsed.success || typeof payload !== 'object' || payload === null) return undefined;
  const { more, has_more, truncatedAlerts, total_count } = parsed.output;
  const lists = Object.values(payload).filter(each => Array.isArray(each));
  const listed = lists.reduce((most, list) => Math.max(most, list.length), 0);
  return (
    more ??
    has_more ??
    (truncatedAlerts === undefined ? undefined : truncatedAlerts > 0) ??
    (total_count === undefined ? undefined : total_count > listed)
  );
}
