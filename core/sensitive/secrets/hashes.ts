import type { Shape } from './shapes';

const what = 'a password hash';

/** Hashes of passwords, as programs store them. A hash can be tried at home until it opens. */
export const hashShapes: readonly Shape[] = [
  { what, words: '$2a$ $2b$ $2x$ $2y$', pattern: /\$2[abxy]\$\d\d\$[./A-Za-z0-9]{40,60}/ },
  {
    what,
    words: '$1$ $y$ $gy$ $md5$ $sha1$ $apr1$',
    pattern: /\$(?:1|5|6|y|7|gy|md5|sha1|apr1)\$[^\s:"'`|<>]{1,40}\$[./A-Za-z0-9$]{16,120}/,
  },
  { what, words: '$argon2', pattern: /\$argon2(?:id|i|d)\$[^\s:"'`|<>]{20,250}/ },
  {
    what,
    words: '$s2$ $scrypt$ $pbkdf2 $krb5 $P$ $H$ $S$',
    pattern: /\$(?:s2|s0|scrypt|pbkdf2[\w-]{0,12}|krb5(?:tgs|asrep|pa)|P|H|S)\$[^\s"'`|<>]{20,2000}/,
  },
  {
    what,
    words: '{ssha {sha {smd5 {md5 {crypt {pbkdf2 {bcrypt',
    pattern: /\{(?:S?SHA(?:256|384|512)?|S?MD5|CRYPT|PBKDF2[\w-]{0,12}|bcrypt)\}[\w+/=$.,]{20,200}/i,
  },
  {
    what,
    words: '*pbkdf2* scrypt:1 bcrypt_sha argon2$ sha1$ md5$',
    pattern:
      /(?:pbkdf2[_:](?:hmac[_:-])?sha\d{1,3}[$:]\d{3,8}\$|scrypt:\d{2,7}:\d{1,3}:\d{1,3}\$|bcrypt_sha256\$|(?<![\w$])argon2\$|(?<!\w)(?:sha1|md5)\$)[\w+/=$.,-]{20,300}/,
  },
  { what, words: 'scram-sha', pattern: /SCRAM-SHA-(?:1|256)\$\d{3,6}:[\w+/=$:]{40,200}/ },
  {
    what: 'an NTLM hash',

    pattern: /(?<![a-f0-9])[a-f0-9]{32}:[a-f0-9]{32}(?![a-f0-9])/i,
  },
  {
    what: 'an NTLM hash',
    words: '*ntlm* nt␣hash lm␣hash nt-hash lm-hash *nthash* *lmhash*',
    pattern: /(?:NTLM(?:v\d)?|\bNT|\bLM|nt)[- ]?hash(?:es)?[^\n]{0,40}?[\s:=`"'(](?<value>[a-f0-9]{32})(?![a-f0-9])/i,
  },
  { what, words: '*md5*', pattern: /(?<![A-Za-z0-9-])md5[a-f0-9]{32}(?![a-f0-9])/ },
  { what, pattern: /(?<![\w*])\*[A-F0-9]{40}(?![\w*])/ },
  {
    what,
    words: '*hash* *digest* encrypted_password',
    pattern:
      /(?:pass(?:word|wd)?s?[_ -]{0,2}(?:hash(?:es)?|digest)|hash(?:ed)?[_ -]?(?:of (?:the |its )?)?(?:admin |root )?pass(?:word|wd)?s?|encrypted_password)[^\n]{0,30}?[\s:="'`(](?<value>[a-f0-9]{32,128}|[A-Za-z0-9+/]{27,86}={1,2})(?![\w+/=])/i,
  },
  {
    what,
    words: ':: :0',
    pattern: /(?<![\w.])[a-z_][a-z0-9_-]{1,30}:(?<value>[./A-Za-z0-9]{13}):\d{0,6}:\d{0,6}:/,
  },
];
