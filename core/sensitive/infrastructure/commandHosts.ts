import { isWithin } from '../allowed';
import type { Detector, Found } from '../detector';
import { keyed, type Worded, wordTable } from '../wordTable';
import { vendorDomains } from './hostWords';
import { isPlaceholderHost, isPlaceholderName } from './placeholders';

/** Hosts in what people type and machines print: prompts, logins, options of clients, settings, lines of syslog. */
export const commandHosts: Detector = {
  rule: 'sensitive-host',
  mayMatch: text => formsFor(text).length > 0,
  find(text, { allowed }) {
    const found: Found[] = [];
    for (const { only, expression, accepts } of formsFor(text)) {
      if (only?.test(text) === false) continue;
      for (const { index, groups } of text.matchAll(expression)) {
        const { before = '', user = '', host: written = '', rest = '' } = groups ?? {};
        const host = written.replace(/[.-]+$/, '');
        if (!isSomebodys(host) || !accepts({ before, user, host }) || allowed.isPublicHost(host)) continue;
        const start = index + before.length;
        found.push({
          start,
          end: start + host.length + (host === written ? rest.length : 0),
          what: 'the name of a host',
        });
      }
    }
    return found.sort((a, b) => a.start - b.start).filter((each, at, all) => each.start >= (all[at - 1]?.end ?? 0));
  },
};

interface Form extends Worded {
  /** Groups: what stands `before`, perhaps with a `user`, the `host`, and the `rest` that belongs to it. */
  readonly expression: RegExp;
  /** Must be in the text as well. */
  readonly only?: RegExp;
  accepts(parts: { readonly before: string; readonly user: string; readonly host: string }): boolean;
}

const forms: readonly Form[] = [
  // A prompt: root@web-3:~#, [root@web-3 ~]#
  {
    words: ':~ :/ ␣~ ␣/',
    expression:
      /(?<before>(?<![^\s`[(>])(?<user>[a-z_][\w.-]{0,31})@)(?<host>[a-z\d][\w.-]{0,80})(?=:[~/][^\s#$]{0,80}[#$](?:\s|`|$)| [~/][^\s\]]{0,80}\][#$])/gim,
    accepts: ({ user, host }) => user !== host && !isAnybodysMachine.test(host),
  },
  // ssh -i key.pem user@host, and what is copied to and from user@host:path
  {
    words: 'ssh mosh sftp telnet traceroute nslookup ping dig nc',
    expression:
      /(?<before>(?<![\w-])(?:ssh|mosh|sftp|telnet|traceroute|nslookup|ping|dig|nc)\s(?:-\w{1,4}\s(?:[^\s@-][^\s@]{0,60}\s)?){0,4}(?:(?<user>[\w.-]{1,32})@)?)(?<host>[a-z\d][\w.-]{1,80})(?<rest>:\d{2,5})?(?![\w@/=-])/gi,
    accepts: ({ user, host }) => user !== '' || (/\d/.test(host) && host.includes('-') && /[a-z]{2}/i.test(host)),
  },
  {
    words: 'scp rsync',
    only: /\b(?:scp|rsync) /i,
    expression: /(?<before>(?<![^\s`])(?<user>[\w.-]{1,32})@)(?<host>[a-z\d][\w.-]{1,80})(?=:[~/.\w])/gi,
    accepts: () => true,
  },
  // Options of clients.
  {
    words: '␣-h␣',
    expression:
      /(?<before>(?<![\w-])(?:psql|pg_dump|pg_dumpall|pg_restore|pg_basebackup|mysql|mysqldump|mysqladmin|redis-cli|mongo|mongosh|mongodump|ldapsearch|sqlcmd|clickhouse-client|influx)\s(?:[^\n`]{0,60}?\s)?-h\s)(?<host>[a-z\d][\w.-]{1,80})/gi,
    accepts: ({ host }) => hasShape(host),
  },
  {
    words: '--host --server --bootstrap-server --broker --director',
    expression:
      /(?<before>(?<![\w-])--(?:host|hostname|server|bootstrap-server|broker-list|brokers|director)[= ]["']?)(?<host>[a-z\d][\w.-]{1,80})(?<rest>:\d{2,5})?/gi,
    accepts: ({ host }) => hasShape(host),
  },
  // Settings: PGHOST=orders-db, DB_HOST: db.agency.gov, host=orders-db, Server=sqlprd-1;
  {
    words: keyed('host hostname hostaddr'),
    expression:
      /(?<before>(?<![a-z\d])(?<user>[a-z]{0,12}[_.-]?[a-z]{0,12}[_.-]?)host(?:name|addr)?["'`]?\s?[=:]\s?["'`]?)(?<host>[a-z\d][\w.-]{1,80})(?<rest>:\d{2,5})?(?![\w/(])/gi,
    accepts: ({ before, user, host }) =>
      storeKey.test(user) ? hasShape(host) : !host.includes('.') && isKeyed(before, host),
  },
  {
    words: 'server= server␣= source= source␣=',
    expression:
      /(?<before>(?<![\w-])(?:server|data source)\s?=\s?(?:tcp:)?)(?<host>[a-z\d][\w.-]{1,80})(?<rest>[,:]\d{2,5})?(?=\\?[\w]{0,30};)/gi,
    accepts: ({ host }) => hasShape(host),
  },
  // What programs say when they find no host.
  {
    words: 'lookup␣ enotfound␣ unknownhostexception resolve␣host translate␣host connect␣to␣host connection␣to␣',
    expression:
      /(?<before>(?:(?<![\w-])lookup |ENOTFOUND |UnknownHostException: |resolve host:? |translate host name |connect to host |connection to (?=[\w.-]{1,80} (?:closed|refused|timed out)))["'`]?)(?<host>[a-z\d][\w.-]{1,80})/gi,
    accepts: ({ host }) => !host.includes('.') && hasShape(host),
  },
  // The way in.
  {
    words: 'jumpbox jumphost jumpserver jump␣box jump␣host jump␣server bastion*',
    expression:
      /(?<before>(?<![\w-])(?:jump ?(?:box|host|server)|bastion(?: host| server)?)(?: is| at| called| named|,|:)?[ (]{1,2}["'`]?)(?<host>[a-z][\w.-]{1,80})/gi,
    accepts: ({ before, host }) => /\w-?\d|[a-z]\.[a-z]/.test(host) || (/["'`]$/.test(before) && host.includes('-')),
  },
  // A line of syslog.
  {
    words: '0␣00:00:00␣',
    expression:
      /(?<before>(?<![\w-])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d\d:\d\d:\d\d )(?<host>[a-z][\w.-]{1,80})(?= [\w./-]{1,40}(?:\[\d{1,8}\])?:)/g,
    accepts: ({ host }) => /[\d-]/.test(host),
  },
];

const formsFor = wordTable(forms);

/** Machines that many have: laptops, images for development, containers. */
const isAnybodysMachine =
  /^(?:[\da-f]{12}|(?:ubuntu|debian|fedora|centos|vagrant|kali|arch|penguin|pop-os)(?:[-.].*)?|.*(?:macbook|laptop|desktop|imac|mbp).*)$/i;

/** What a database, a cache or a queue is called before `HOST`. */
const storeKey =
  /(?:db|database|pg|postgres|mysql|sql|redis|cache|mongo|ldap|kafka|rabbit|mq|elastic|broker|bosh)[_.-]?$/i;

function isSomebodys(host: string): boolean {
  const lower = host.toLowerCase();
  if (lower.length < 3 || isPlaceholderName(lower) || isPlaceholderHost(lower) || isWithin(lower, vendorDomains))
    return false;
  return !/^(?:[\d.]+|v?\d[\w.-]*|(?:us|eu|ap|ca|sa|af|me)-[a-z]+(?:-[a-z]+)?-?\d[a-z]?)$/.test(lower);
}

/** More than a word, and no version. */
function hasShape(host: string): boolean {
  return /[a-z]/i.test(host) && /[-\d]|[a-z]\.[a-z]/i.test(host) && !/-\d+\.\d/.test(host);
}

/** After a bare `host`: with an equals sign as settings have it, or with a number. */
function isKeyed(before: string, host: string): boolean {
  if (host !== host.toLowerCase() && host !== host.toUpperCase()) return false;
  return before.includes('=')
    ? /[-\d]/.test(host)
    : (/\d/.test(host) && host.includes('-')) || (/["'`]$/.test(before) && host.includes('-'));
}
