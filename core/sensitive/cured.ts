/** What stands in a text where something sensitive stood before: written by cures, and never found again. */

/** What a marker says of "an AWS access key id": `[removed: AWS access key id]`. */
export function markerOf(what: string): string {
  return `[removed: ${withoutArticle(what)}]`;
}

/** The noun alone, of "an IP address". */
export function withoutArticle(what: string): string {
  return what.replace(/^(?:an?|the) /, '');
}

/** What aliases begin with, as in `router-1`. */
export const aliasNouns = [
  'router',
  'database',
  'network',
  'address',
  'account',
  'bucket',
  'cluster',
  'queue',
  'load-balancer',
  'security-group',
  'host',
  'user',
  'path',
  'resource',
] as const;

export type AliasNoun = (typeof aliasNouns)[number];

/** Whether what stands from `start` to `end` is an alias or touches a marker. */
export function isCured(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - reach), end + reach);
  if (around.includes('removed')) {
    const from = Math.min(start, reach);
    for (const { index, 0: marker } of around.matchAll(markers)) {
      if (index < from + end - start && from < index + marker.length) return true;
    }
  }
  return aliasOrAddress.test(text.slice(start, end));
}

/** Longer than every marker. */
const reach = 120;

/** Also with escaped brackets, and as it stands in addresses. */
const markers = /\\?\[removed: [^[\]\n]{1,80}\]|(?<![a-z\d-])removed-[a-z\d-]{1,80}/g;

/** An alias alone, or as the host of an address; the rest of the address tells nothing without it. */
const aliasOrAddress = new RegExp(`^(?:[a-z]{2,10}://)?(?:${aliasNouns.join('|')})-\\d{1,4}(?::\\d{1,5})?/?$`);
