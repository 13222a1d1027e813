import { looksLikePassword, looksRandom } from './likeness';
import type { Shape } from './shapes';

const what = 'a secret on a command line';
const word = `(?:"(?<value>[^"\\n]{4,200})"|'(?<value2>[^'\\n]{4,200})'|(?<value3>[^\\s"'\`<>|]{4,200}))`;

/** A row for what follows a piece of a command: in quotes or up to the next space. */
function after(mark: string, before: string, accepts: (value: string) => boolean = isPassword): Shape {
  return { what, mark, pattern: new RegExp(`${before}${word}`, 'i'), accepts };
}

/** Secrets that commands and statements are given. A new command is a new row. */
export const commandShapes: readonly Shape[] = [
  after(
    '--[\\w-]{0,40}(?:pass|pwd|secret|token|key)',
    '(?<![\\w-])--[\\w-]{0,40}(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api-?key|secret-?(?:access-)?key|access-?key|auth-?key|account-?key|private-?key|client-?secret|sas-?token)(?:=|\\s{1,3})',
    isSecret,
  ),
  after(
    '(?:mysql|mariadb|mycli)\\w{0,12}\\s',
    '\\b(?:mysql|mariadb|mycli)\\w{0,12}\\s[^\\n|;]{0,200}?(?<=\\s)-p(?=\\S)',
  ),
  after(
    'sshpass|plink|pscp',
    '\\b(?:sshpass\\s{1,3}-p\\s{0,3}|(?:plink|pscp|psftp)\\s[^\\n|;]{0,80}?-pw\\s{1,3})',
    isAny,
  ),
  after('redis-cli|valkey-cli', '\\b(?:redis|valkey)-cli\\s[^\\n|;]{0,200}?(?<=\\s)(?:-a|--pass)\\s{1,3}', isAny),
  after(
    'ldap\\w{3,10}|smbclient|rpcclient|crackmapexec|netexec|evil-winrm|winexe',
    '\\b(?:ldap(?:search|modify|add|delete|whoami|passwd)|rpcclient|crackmapexec|nxc|netexec|evil-winrm)\\s[^\\n|;]{0,200}?(?<=\\s)-[wp]\\s{1,3}',
  ),
  after(
    'smbclient|winexe|rpcclient|smbmap|curl|mount',
    '\\b(?:smbclient|winexe|rpcclient|smbmap)\\s[^\\n|;]{0,200}?(?<=\\s)-U\\s{1,3}["\']?[\\w.\\\\/-]{1,60}%',
  ),
  after(
    '\\s-[pP]',
    '\\b(?:(?:docker|podman|helm|oras|crane|skopeo|cf|oc|az)\\s[^\\n|;]{0,40}?login|mongo(?:sh|dump|restore|export|import)?|sqlcmd|bcp|cqlsh|influx|unzip|zip|mosquitto_(?:pub|sub)|fly)\\s[^\\n|;]{0,200}?(?<=\\s)-[pP]\\s{0,3}(?!-)',
    value => looksLikePassword(value, true),
  ),
  after('\\b7z|\\brar', '\\b(?:7za?|rar|unrar)\\s[^\\n|;]{0,80}?(?<=\\s)-h?p(?=\\S)'),
  after(
    '\\s(?:-u|--user|--proxy-user|-a|--auth|--creds)[=\\s]',
    '(?<=\\s)(?:-u|--user|--proxy-user|-a|--auth|--creds)[=\\s]{1,3}["\']?[\\w.@+\\\\/-]{1,80}:(?=\\S)',
    isAny,
  ),
  after(
    'cf auth|uaac?|credhub|bosh|fly',
    '\\b(?:cf auth\\s{1,3}\\S{1,80}|uaac token client get\\s{1,3}\\S{1,80}\\s{1,3}-s|uaac[^\\n]{1,80}(?<=\\s)(?:-s|-p)|credhub login[^\\n]{1,100}(?<=\\s)-p|credhub set[^\\n]{1,120}(?<=\\s)-[wzvp]|bosh[^\\n]{1,100}--client-secret[= ])\\s{0,3}(?!-)',
  ),
  after(
    '-passin|-passout|-pass|-srcstorepass|-storepass|-keypass|-deststorepass',
    '(?<=\\s)-(?:pass(?:in|out)?\\s{1,3}pass:|(?:src|dest)?(?:store|key)pass\\s{1,3})',
    isAny,
  ),
  after(
    'identified (?:by|as|with)|password[^\\n"\']{0,70}["\']',
    '\\b(?:IDENTIFIED (?:WITH \\S{1,40} )?(?:BY|AS)|(?:ENCRYPTED |WITH |LOGIN |SET |ROLE \\S{1,60} |USER \\S{1,60} )PASSWORD(?: FOR \\S{1,60})?(?:\\s{0,2}=)?)\\s{1,3}(?:PASSWORD\\()?(?=["\'])',
    isAny,
  ),
  after('password\\(', '\\bPASSWORD\\((?=["\'])', isAny),
  after(
    '(?:echo|printf) [^|\\n]{1,140}\\|',
    '\\b(?:echo|printf)(?: -n)?\\s{1,3}(?=[^|\\n]{1,120}\\|\\s{0,3}(?:sudo (?:-\\w )?)?(?:sudo -S|passwd --stdin|docker login|chpasswd|faillock|kinit|cryptsetup|gpg|helm))',
    isAny,
  ),
  after(
    'rabbitmqctl|htpasswd|net use|net user|gitlab-rails|vault login|vault operator unseal|requirepass|masterauth|snmp-server|enable (?:secret|password)|snmp\\w{3,6}|wpa_passphrase|psk=',
    '(?:\\brabbitmqctl (?:add_user|change_password)\\s{1,3}\\S{1,60}|\\bhtpasswd\\s{1,3}-\\w{0,4}b\\w{0,4}\\s{1,3}(?:\\S{1,120}\\s{1,3})?\\S{1,60}|\\bnet use[^\\n]{1,120}/user:\\S{1,80}|\\bvault (?:login|operator unseal)|(?<![\\w-])(?:requirepass|masterauth)|\\bsnmp-server community|\\bsnmp(?:walk|get|bulkwalk)[^\\n]{1,40}?-c|\\benable (?:secret|password)(?: \\d)?|\\bwpa_passphrase \\S{1,40})\\s{1,3}(?!-)',
    isSecret,
  ),
  after(
    'machine\\s{1,3}\\S{1,120}\\s{1,3}login',
    '\\bmachine\\s{1,3}\\S{1,120}\\s{1,3}login\\s{1,3}\\S{1,80}\\s{1,3}password\\s{1,3}',
    isAny,
  ),
  {
    what,
    mark: ':\\d{2,5}:',
    pattern:
      /(?<![\w.:/-])[\w.*-]{1,120}:(?:\d{2,5}|\*):[\w*-]{1,60}:[\w-]{1,60}:(?<value>[^\s:"'`|<>]{6,100})(?=$|[\s`])/,
    accepts: isPassword,
  },
  {
    what,
    mark: 'sqlplus|jdbc:oracle|expdp|impdp|rman',
    pattern:
      /(?:\b(?:sqlplus|expdp|impdp|sqlldr|rman target)\s(?:-\w{1,2}\s)?["']?|jdbc:oracle:\w{2,6}:)(?<value>[\w$#]{1,40}\/[^\s@/"'`]{3,60})@?/i,
    accepts: value => isAny(value.slice(value.indexOf('/') + 1)),
  },
];

/** Where nothing but a password can stand: all but options, variables and words of manuals. */
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
