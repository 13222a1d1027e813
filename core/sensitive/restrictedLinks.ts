import type { Allowed } from './allowed';
import { sensitiveKind } from './kinds';
import type { SensitiveMatch } from './types';

const address = /https?:\/\/[^\s<>"'`|)\]]{1,2000}/gi;

/**
 * What was found, without that which is but the address of an access-controlled document: a link there is the remedy.
 * What such a link says in its fragment stays a finding, and so does a secret in its query.
 */
export function outsideRestrictedLinks(
  text: string,
  found: readonly SensitiveMatch[],
  { isRestrictedDocument }: Allowed,
): readonly SensitiveMatch[] {
  if (found.length === 0 || !text.includes('://')) return found;
  const links = [...text.matchAll(address)].filter(([link]) => isRestrictedDocument(link));
  if (links.length === 0) return found;
  return found.filter(({ start, end, rule }) => {
    const ends = sensitiveKind(rule)?.category === 'secret' ? /[?#]|$/ : /#|$/;
    return !links.some(({ index, 0: link }) => index <= start && end <= index + link.search(ends));
  });
}
