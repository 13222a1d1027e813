/** Names and numbers that people write when they mean none in particular, as lists that a newcomer can extend. */

/** RFC 2606, RFC 6761, and what people write in examples: the domain itself or one under it. */
const placeholderDomains =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|localdomain|(?:foo|bar|acme|company|mycompany|yourcompany|your-company|domain|mydomain|yourdomain|your-domain|site|server|host)\.(?:com|org|net|local|internal|lan|corp|tld))$/;

/** Words that stand for a name. */
const placeholderNames =
  /^(?:(?:my|your|some|the|a|an|example|sample|foo|bar|baz|dummy|fake)(?:$|[-_.].*)|(?:db|web|app|user|bucket|cluster|server|host|machine|node|project|account|group|resource|service|database|instance|domain|region|zone|name)(?:[-_]?(?:name|id|here|url|address))?|localhost|hostname|.*(?:example|placeholder|changeme|redacted|xxx).*|x+|none|null|undefined|unknown|true|false|default|admin|root|test|public|private|internal|n\/?a)$/;

/** Whether a host is one for examples, or every machine's own. */
export function isPlaceholderHost(host: string): boolean {
  return (
    placeholderDomains.test(host) || /^(?:my|your|some)-|(?:^|[.-])(?:xxx+|yourdomain|redacted)(?:[.-]|$)/.test(host)
  );
}

/** Whether a name stands for a name; in lower case or capitals. */
export function isPlaceholderName(name: string): boolean {
  return placeholderNames.test(name.toLowerCase());
}

/** Account numbers of the documentation of AWS. */
const sampleAccounts: ReadonlySet<string> = new Set([
  ...'123456789012 012345678901 123412341234 210987654321 111122223333 444455556666 777788889999 112233445566'.split(
    ' ',
  ),
  ...'123456781234 999988887777 555566667777'.split(' '),
]);

/** Whether twelve digits are an account of the documentation, or one digit all along. */
export function isSampleAccount(digits: string): boolean {
  return sampleAccounts.has(digits) || /^(\d)\1{11}$/.test(digits);
}

/** Ids in the documentation of vendors: they count up, alternate or repeat themselves. */
const sampleHex =
  /^(.)\1*$|01234567|12345678|23456789|abcdef0|abcdef1|abcd1234|1234abcd|abcd0123|0abcdef|^1a2b3c4d|^a1b2c3d4|deadbeef|feedface|cafebabe|9d4a7b6c|f0e1d2c3|(.)\2{6}/;

/** Whether hexadecimal digits look made up; hyphens and case do not matter. */
export function isSampleHex(written: string): boolean {
  const digits = written.toLowerCase().replaceAll('-', '');
  return sampleHex.test(digits) || digits === '123e4567e89b12d3a456426614174000' || new Set(digits).size <= 3;
}
