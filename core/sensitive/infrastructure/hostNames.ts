import type { Allowed } from '../allowed';
import type { Detector, Found } from '../detector';
import { internalWords, intranetNames, toolWords } from './hostWords';
import { judgeHost } from './judgeHost';
import { type Link, linksIn } from './links';
import { isPlaceholderHost, isPlaceholderName } from './placeholders';

/** Hosts by their names: those of private networks, endpoints in clouds, and an organisation's own behind the scenes. */
export const hostNames: Detector = {
  rule: 'sensitive-host',
  mayMatch: text => text.includes('.') || text.includes('://'),
  find(text, { allowed }) {
    const links = text.includes('://') ? linksIn(text) : [];
    const found = links.map(link => judgeLink(text, link, allowed)).filter(each => each !== undefined);
    return [...found, ...bareHosts(text, links, allowed)].sort((a, b) => a.start - b.start);
  },
};

/** Schemes behind which a host stands; others name files, buckets, images or places in an editor. */
const hostSchemes =
  /^(?:jdbc:)?(?:https?|wss?|s?ftps?|ssh|ldaps?|postgres|postgresql|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|kafka|nats|tcp|udp|tls|ssl|grpcs?|sqlserver|oracle|smb|cifs|nfs|rsync|vnc|rdp|telnet|memcached|bolt|neo4j|clickhouse|consul|etcd|mqtts?|statsd|git|svn|hdfs)$/;

const authority = /(?<host>[a-z\d_][\w.-]{0,252})(?::(?<port>\d{1,5})(?!\d))?/iy;

function judgeLink(text: string, { start, end, scheme, hostStart }: Link, allowed: Allowed): Found | undefined {
  if (!hostSchemes.test(scheme)) return undefined;
  authority.lastIndex = hostStart;
  const { host = '', port } = authority.exec(text)?.groups ?? {};
  if (host === '' || hostStart >= end || isPublicFile.test(text.slice(start, end))) return undefined;
  const number = port === undefined ? undefined : Number(port);
  const judgement = host.includes('.')
    ? judgeHost({ name: host.replace(/\.+$/, ''), ...(number === undefined ? {} : { port: number }) }, allowed)
    : judgeShortHost(host, number, scheme);
  if (judgement === undefined) return undefined;
  const hasUser = text.charAt(hostStart - 1) === '@';
  return { start: hasUser ? hostStart : start, end: endOfPath(text, hostStart, end), ...judgement };
}

/** Pictures and downloads that lie in a bucket for everybody. */
const isPublicFile = /\.(?:png|jpe?g|gif|svg|webp|pdf|mp4|tar\.gz|tgz|zip|deb|rpm|exe|dmg)(?:[?#].*)?$/i;

/** A host of one label is known inside its network alone, where it is more than a word. */
function judgeShortHost(host: string, _port: number | undefined, scheme: string) {
  const lower = host.toLowerCase();
  if (isPlaceholderName(lower) || isPlaceholderHost(lower) || /^\d+$/.test(lower)) return undefined;
  const words = lower.split('-');
  const isKnown = intranetNames.has(lower) || words.some(word => internalWords.has(word) || toolWords.has(word));
  const isName = isKnown || /\d/.test(lower) || (lower.includes('-') && !scheme.startsWith('http'));
  return isName ? { what: 'the name of an internal host' } : undefined;
}

/** Up to the query, which may hold more than a place. */
function endOfPath(text: string, from: number, end: number): number {
  const query = text.slice(from, end).search(/[?#]/);
  return query < 0 ? end : from + query;
}

/** Names of hosts are not longer, RFC 1035, 2.3.4. */
const longestName = 253;

const firstLabel = /(?<![a-zÀ-ӿ\d_.$%\\-])[a-z\d][\w-]*$/i;
const fromDot = /(?:\.[a-z\d_][\w-]*)+(?::(?<port>\d{2,5})(?!\d|:\d))?(?![a-zÀ-ӿ\d_]|\.[a-z\d])/iy;

/** From dot to dot, since most of a text has none inside a word. */
function bareHosts(text: string, links: readonly Link[], allowed: Allowed): readonly Found[] {
  const found: Found[] = [];
  let link = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (!isWordSign(text.charCodeAt(dot + 1)) || !isWordSign(text.charCodeAt(dot - 1))) continue;
    fromDot.lastIndex = dot;
    const match = fromDot.exec(text);
    const first = firstLabel.exec(text.slice(Math.max(0, dot - longestLabel), dot))?.[0];
    const next = dot + (match?.[0].length ?? 1);
    if (match === null || first === undefined || next - dot > longestName) {
      dot = runEnd(text, dot);
      continue;
    }
    const start = dot - first.length;
    const end = next;
    dot = end - 1;
    while ((links[link]?.end ?? Number.POSITIVE_INFINITY) <= start) link += 1;
    if (start >= (links[link]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const port = match.groups?.port;
    const name = text.slice(start, port === undefined ? end : end - port.length - 1);
    if (!mayBeHost(text, start, end, name, port)) continue;
    const judgement = judgeHost({ name, ...(port === undefined ? {} : { port: Number(port) }) }, allowed);
    if (judgement === undefined) continue;
    const path =
      /^\/[^\s<>"'`|()[\]{},;?#]{0,200}/.exec(text.slice(end, end + 201))?.[0].replace(/[.:!*_]+$/, '') ?? '';
    found.push({ start, end: end + path.length, ...judgement });
  }
  return found;
}

/** In UTF-16 units, with one before it: RFC 1035, 2.3.4. */
const longestLabel = 64;

/** Where a run of labels that is no name ends, so that its dots are not looked at one by one. */
function runEnd(text: string, dot: number): number {
  let end = dot;
  while (isWordSign(text.charCodeAt(end + 1)) || text.charAt(end + 1) === '.') end += 1;
  return end;
}

/** A letter or digit of ASCII, `-` or `_`. */
function isWordSign(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 95
  );
}

/** Whether what stands around a name lets it be a host: no path, no call, no mailbox, no line of a file. */
function mayBeHost(text: string, start: number, end: number, name: string, port: string | undefined): boolean {
  const before = text.charAt(start - 1);
  if (before === '/' && text.charAt(start - 2) !== '/') return false;
  if (before === '#' || /^(?:\(|\[['"\d])/.test(text.slice(end, end + 2)) || /[-_](?:\.|$)/.test(name)) return false;
  if (/^\d+(?:\.\d+)*$/.test(name)) return false;
  return before !== '@' || port !== undefined || !isMailbox(text, start, end);
}

/** `name@host`, where no login is meant. Of private networks the e-mail addresses are hosts as well. */
function isMailbox(text: string, start: number, end: number): boolean {
  if (/^(?::[\w~/.]|[~#$]|\][#$]| ~[\]/])/.test(text.slice(end, end + 3))) return false;
  if (/(?<![\w-])(?:ssh|scp|sftp|rsync|mosh)\s[^\n`]{0,80}$/.test(text.slice(Math.max(0, start - 90), start)))
    return false;
  return !/\.(?:internal|local|lan|corp|intranet|consul|bosh)$/i.test(text.slice(start, end));
}
