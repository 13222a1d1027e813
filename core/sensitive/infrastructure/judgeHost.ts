import type { Severity } from '../../settings/types';
import { type Allowed, isWithin } from '../allowed';
import { isCloudEndpoint, isPrivateEnding, isPrivateHost } from './hostSuffixes';
import {
  environmentLabels,
  environmentSuffixes,
  internalLabels,
  internalWords,
  publicRoles,
  roleWords,
  stagingWords,
  toolWords,
  topDomains,
  vendorDomains,
} from './hostWords';
import { isPlaceholderHost } from './placeholders';

/** A host with at least two labels, as it stands in a text. */
export interface HostName {
  readonly name: string;
  readonly port?: number;
}

/** What is said of a host that should not be public. */
export interface Judgement {
  readonly what: string;
  readonly severity?: Severity;
}

const host: Judgement = { what: 'the name of an internal host' };

/**
 * Whether a host is plainly internal: by its suffix, as an endpoint in a cloud, or by the words in its name. A host in
 * one of the organisation's own domains is judged as any other, but not by its port or by `staging` alone.
 */
export function judgeHost({ name, port }: HostName, allowed: Allowed): Judgement | undefined {
  const lower = name.toLowerCase();
  if (!isEnding(lower.slice(lower.lastIndexOf('.') + 1))) return undefined;
  if (isPlaceholderHost(lower) || allowed.isPublicHost(lower)) return undefined;
  if (isPrivateHost(lower)) return isLikeCode(name) ? undefined : host;
  if (isCloudEndpoint(lower)) return { what: 'an endpoint in a cloud' };
  if (isWithin(lower, vendorDomains)) return undefined;
  const labels = lower.split('.');
  const last = labels.at(-1) ?? '';
  if (environmentSuffixes.has(last)) return port !== undefined || isNumbered(labels[0] ?? '') ? host : undefined;
  if (!topDomains.has(last)) return undefined;
  return judgeNames(labels.slice(0, -domainLabels(labels)), port, allowed.isOwnDomain(lower));
}

/** Whether a host can end with this label: most words with dots in a text are files, versions and code. */
function isEnding(last: string): boolean {
  return topDomains.has(last) || isPrivateEnding(last) || environmentSuffixes.has(last) || cloudEndings.has(last);
}

/** Last labels of endpoints in clouds that are in no list of domains. */
const cloudEndings: ReadonlySet<string> = new Set(['aws', 'goog']);

/** `Module.Internal`: of hosts, people write either all in capitals or none. */
function isLikeCode(name: string): boolean {
  return name !== name.toLowerCase() && name !== name.toUpperCase();
}

/** How many labels a registered domain has: three below `gov.uk` and the like. */
function domainLabels(labels: readonly string[]): number {
  const isCountry = labels.at(-1)?.length === 2;
  if (!isCountry || !/^(?:ac|co|com|edu|gc|go|gob|gouv|gov|mil|net|nhs|or|org|service)$/.test(labels.at(-2) ?? ''))
    return 2;
  return labels.at(-3) === 'service' && labels.at(-2) === 'gov' ? 4 : 3;
}

function judgeNames(names: readonly string[], port: number | undefined, isOwn: boolean): Judgement | undefined {
  if (names.length === 0) return undefined;
  const words = names.flatMap(name => name.split('-')).map(withoutNumber);
  if (words.some(word => internalWords.has(word))) return host;
  if (names.some(name => internalLabels.has(withoutNumber(name)))) return host;
  if (isNumbered(names[0] ?? '')) return host;
  const hasTool = (names[0] ?? '').split('-').some(word => toolWords.has(withoutNumber(word)));
  const isStaging = words.some(word => stagingWords.has(word));
  if (hasTool && (isStaging || names.slice(1).some(name => environmentLabels.has(name)))) return host;
  if (isOwn) return undefined;
  if (port !== undefined && port > lowestPort && !publicPorts.has(port)) return host;
  return undefined;
}

/** Whether a label is a role and a number: `db03`, `mail-relay-02`, but not `ns1` or `www2`. */
function isNumbered(label: string): boolean {
  if (!/\D-?\d{1,3}$/.test(label)) return false;
  const words = label
    .split('-')
    .map(withoutNumber)
    .filter(word => word !== '');
  return words.some(word => roleWords.has(word)) && !words.every(word => publicRoles.has(word));
}

function withoutNumber(word: string): string {
  return word.replace(/\d{1,4}$/, '');
}

/** Smaller numbers behind a colon count lines and places; the first port that matters is that of LDAP. */
const lowestPort = 388;

/** Ports on which hosts serve the public: web, name service, mail, time, version control, chat. */
const publicPorts: ReadonlySet<number> = new Set([443, 465, 563, 587, 853, 993, 995, 2525, 6667, 6697, 9418, 19302]);
