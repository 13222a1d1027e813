import { looksLikePassword, looksRandom } from './likeness';
import type { Shape } from './shapes';

const what = 'a secret on a command line';

/** In quotes, or up to the next space. */
const word = /(?:"(?<double>[^"\n]{4,200})"|'(?<single>[^'\n]{4,200})'|(?<bare>[^\s"'`<>|]{4,200}))/;

/** A row for the word that follows a piece of a command. */
function after(words: string, before: RegExp, accepts: (value: string) => boolean = isPassword): Shape {
  return { what, words, pattern: { source: before.source + word.source, flags: before.flags }, accepts };
}

/** Secrets that programs are started with. A new program is a new row. */
export const commandShapes: readonly Shape[] = [
  after(
    '--',
    /(?<![\w-])--[\w-]{0,40}(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|(?:api|access|auth|account|private|secret|secret-access)-?key)(?:=|\s{1,3})/,
    isSecret,
  ),
  after('mysql* mariadb* mycli*', /\b(?:mysql|mariadb|mycli)\w{0,12}\s[^\n|;]{0,200}?(?<=\s)-p(?=\S)/),
  after('*sshpass*', /\bsshpass\s{1,3}-p\s{0,3}/, isAny),
  after('*plink* *pscp* *psftp*', /\b(?:plink|pscp|psftp)\s[^\n|;]{0,80}?-pw\s{1,3}/, isAny),
  after('redis-cli valkey-cli', /\b(?:redis|valkey)-cli\s[^\n|;]{0,200}?(?<=\s)(?:-a|--pass)\s{1,3}/, isAny),
  after(
    'ldapsearch ldapmodify ldapadd ldapdelete ldapwhoami ldappasswd netexec crackmapexec evil-winrm',
    /\b(?:ldap(?:search|modify|add|delete|whoami|passwd)|crackmapexec|netexec|evil-winrm)\s[^\n|;]{0,200}?(?<=\s)-[wp]\s{1,3}/,
  ),
  after(
    '*smbclient* *rpcclient* *smbmap* *winexe*',
    /\b(?:smbclient|rpcclient|smbmap|winexe)\s[^\n|;]{0,200}?(?<=\s)-U\s{1,3}["']?[\w.\\/-]{1,60}%/,
  ),
  after(
    '␣-p',
    /\b(?:(?:docker|podman|helm|oras|crane|skopeo|cf|oc|az)\s[^\n|;]{0,40}?login|mongo(?:sh|dump|restore|export|import)?|sqlcmd|bcp|cqlsh|influx|unzip|zip|mosquitto_(?:pub|sub))\s[^\n|;]{0,200}?(?<=\s)-[pP]\s{0,3}(?!-)/,
    value => looksLikePassword(value, true),
  ),
  after('7z 7za rar unrar', /\b(?:7za?|rar|unrar)\s[^\n|;]{0,80}?(?<=\s)-h?p(?=\S)/),
  after(
    '␣-u␣ ␣-u= --user␣ --user= --proxy-user␣ --proxy-user= ␣-a␣ ␣-a= --auth␣ --auth= --creds␣ --creds=',
    /(?<=\s)(?:-u|--user|--proxy-user|-a|--auth|--creds)[=\s]{1,3}["']?[\w.@+\\/-]{1,80}:(?=\S)/,
    isAny,
  ),
  after('cf␣auth', /\bcf auth\s{1,3}\S{1,80}\s{1,3}(?!-)/),
  after('snyk␣auth', /\bsnyk auth\s{1,3}(?!-)/, isSecret),
  after('*uaac*', /\buaac\s[^\n|;]{1,120}?(?<=\s)(?:-s|-p|--secret)\s{1,3}/),
  after('*credhub*', /\bcredhub\s(?:login|set)[^\n|;]{1,120}?(?<=\s)-[wzvp]\s{1,3}/),
  after('-passin -passout -pass␣', /(?<=\s)-pass(?:in|out)?\s{1,3}pass:/, isAny),
  after('*storepass* *keypass*', /(?<=\s)-(?:src|dest)?(?:store|key)pass\s{1,3}/, isAny),
  after(
    'echo printf',
    /\b(?:echo|printf)(?: -n)?\s{1,3}(?=[^|\n]{1,120}\|\s{0,3}(?:sudo )?(?:sudo -S|passwd --stdin|(?:docker|helm) (?:registry )?login|chpasswd|kinit|cryptsetup|gpg))/,
    isAny,
  ),
  after('*rabbitmqctl*', /\brabbitmqctl\s(?:add_user|change_password)\s{1,3}\S{1,60}\s{1,3}/, isSecret),
  after('*htpasswd*', /\bhtpasswd\s{1,3}-\w{0,4}b\w{0,4}\s{1,3}(?:\S{1,120}\s{1,3})?\S{1,60}\s{1,3}/, isSecret),
  after('vault␣login vault␣operator', /\bvault (?:login|operator unseal)\s{1,3}(?!-)/, isSecret),
  after('*snmp*', /\b(?:snmp-server community|snmp(?:walk|get|bulkwalk)\s[^\n]{1,40}?-c)\s{1,3}/, isSecret),
  after('wpa_passphrase', /\bwpa_passphrase \S{1,40}\s{1,3}/, isSecret),
  after('net␣use NET␣USE', /\b(?:net use|NET USE)[^\n]{1,120}?\/(?:user|USER):\S{1,80}\s{1,3}(?![/\\])/, isSecret),
];

/** Secrets in statements and configuration without a separator. */
export const statementShapes: readonly Shape[] = [
  after(
    'identified␣by identified␣as identified␣with',
    /\bIDENTIFIED (?:WITH \S{1,40} )?(?:BY|AS)\s{1,3}(?:PASSWORD\s{1,3})?(?=["'])/i,
    isAny,
  ),
  after(
    'password',
    /\b(?:ENCRYPTED|WITH|LOGIN|SET|(?:ROLE|USER) \S{1,60}) PASSWORD(?: FOR \S{1,60})?(?:\s{0,2}=)?\s{1,3}(?:PASSWORD\()?(?=["'])/i,
    isAny,
  ),
  after('*requirepass* *masterauth*', /(?<![\w-])(?:requirepass|masterauth)\s{1,3}/i, isSecret),
  after('enable␣secret enable␣password', /\benable (?:secret|password)(?: \d)?\s{1,3}/i, isSecret),
  after('machine', /\bmachine\s{1,3}\S{1,120}\s{1,3}login\s{1,3}\S{1,80}\s{1,3}password\s{1,3}/i, isAny),
  {
    what: 'a password',
    words: ':00: :000 :*:',
    // A line of `.pgpass`: host, port, database, user, password.
    pattern:
      /(?<![\w.:/-])[\w.*-]{1,120}:(?:\d{2,5}|\*):[\w*-]{1,60}:[\w-]{1,60}:(?<value>[^\s:"'`|<>]{6,100})(?=$|[\s`])/i,
    accepts: isPassword,
  },
  {
    what: 'a user name and password',
    words: '*sqlplus* jdbc:oracle *expdp* *impdp* *sqlldr* rman␣target',
    pattern:
      /(?:\b(?:sqlplus|expdp|impdp|sqlldr|rman target)\s(?:-\w{1,2}\s)?["']?|jdbc:oracle:\w{2,6}:)(?<value>[\w$#]{1,40}\/[^\s@/"'`]{3,60})@?/i,
    accepts: value => isAny(value.slice(value.indexOf('/') + 1)),
  },
];

/** Where nothing but a password can stand: all but options, numbers and words of manuals. */
function isAny(value: string): boolean {
  if (value.length < 4 || /^[-/]|^\d{1,5}$|^(?:password|secret)$/i.test(value)) return false;
  return /\d|\W|[a-z][A-Z]/.test(value);
}

function isPassword(value: string): boolean {
  return looksLikePassword(value, false);
}

/** What has spaces stood in quotes. */
function isSecret(value: string): boolean {
  if (looksRandom(value) || looksLikePassword(value, true)) return true;
  return /\s/.test(value) && /\d/.test(value) && !/[<{[]/.test(value);
}
