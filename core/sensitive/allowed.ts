import type { Person, Settings } from '../settings/types';
import { remember } from '../text';
import { type AddressRange, parseAddressRange } from './infrastructure/addressRange';

/** What an organisation has said of itself, ready to be compared with: what is public, and who belongs to it. */
export interface Allowed {
  /** The domain itself or one under it; case does not matter. */
  isOwnDomain(domain: string): boolean;
  /** A host that is public by decision, or one under it; case does not matter. */
  isPublicHost(host: string): boolean;
  /** A whole address; case does not matter. */
  isRoleMailbox(address: string): boolean;
  /** Whether a link leads to an access-controlled document: the remedy, never a finding. */
  isRestrictedDocument(link: string): boolean;
  readonly addresses: readonly AddressRange[];
  readonly people: readonly Person[];
}

/** Prepares the lists once for each settings object; entries that cannot be read allow nothing. */
export const allowedBy = remember(({ organisation, people, restrictedDocuments }: Settings): Allowed => {
  const domains = lowerCase(organisation.domains.map(domain => domain.replace(/^(?:\*\.|@|\.)/, '')));
  const hosts = lowerCase(organisation.publicHosts.map(host => host.replace(/^\*?\./, '')));
  const mailboxes = lowerCase(organisation.roleMailboxes);
  const places = restrictedDocuments.map(place => withoutScheme(place).replace(/^\*\./, '').toLowerCase());
  return {
    isOwnDomain: domain => domains.size > 0 && isWithin(domain, domains),
    isPublicHost: host => hosts.size > 0 && isWithin(host, hosts),
    isRoleMailbox: address => mailboxes.has(address.toLowerCase()),
    isRestrictedDocument: link => places.some(place => leadsTo(withoutScheme(link).toLowerCase(), place)),
    addresses: organisation.publicAddresses.map(parseAddressRange).filter(range => range !== undefined),
    people,
  };
});

function lowerCase(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(text => text.toLowerCase()));
}

function withoutScheme(link: string): string {
  return link.replace(/^[a-z]{1,10}:\/\//i, '');
}

/** `place` is a host, or a host and the start of a path; hosts under it count. */
function leadsTo(link: string, place: string): boolean {
  if (place === '') return false;
  const host = /^[^/?#]*/.exec(link)?.[0] ?? '';
  const placeHost = /^[^/?#]*/.exec(place)?.[0] ?? '';
  if (host !== placeHost && !host.endsWith(`.${placeHost}`)) return false;
  return link.slice(host.length).startsWith(place.slice(placeHost.length));
}

/** Whether `domain` or a domain above it is in `domains`, which are in lower case. */
export function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  let rest = domain.toLowerCase();
  while (!domains.has(rest)) {
    const dot = rest.indexOf('.');
    if (dot < 0) return false;
    rest = rest.slice(dot + 1);
  }
  return true;
}
