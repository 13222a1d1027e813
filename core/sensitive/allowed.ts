import type { Organisation } from '../settings/types';
import { type AddressRange, parseAddressRange } from './addressRange';

/** What an organisation has declared public, ready to be compared with. */
export interface Allowed {
  /** The domain itself or one under it; case does not matter. */
  isOwnDomain(domain: string): boolean;
  /** A whole address; case does not matter. */
  isRoleMailbox(address: string): boolean;
  readonly addresses: readonly AddressRange[];
}

const prepared = new WeakMap<Organisation, Allowed>();

/** Prepares an organisation's lists once; entries that cannot be read allow nothing. */
export function allowedBy(organisation: Organisation): Allowed {
  const known = prepared.get(organisation);
  if (known !== undefined) return known;
  const allowed = prepare(organisation);
  prepared.set(organisation, allowed);
  return allowed;
}

function prepare(organisation: Organisation): Allowed {
  const domains = new Set(organisation.domains.map(domain => domain.toLowerCase().replace(/^(?:\*\.|@|\.)/, '')));
  const mailboxes = new Set(organisation.roleMailboxes.map(mailbox => mailbox.toLowerCase()));
  return {
    isOwnDomain: domain => domains.size > 0 && isWithin(domain, domains),
    isRoleMailbox: address => mailboxes.has(address.toLowerCase()),
    addresses: organisation.publicAddresses.map(parseAddressRange).filter(range => range !== undefined),
  };
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
