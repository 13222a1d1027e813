/** Words that are no words. */
const capitals: ReadonlySet<string> = new Set([
  'ip',
  'id',
  'ids',
  'url',
  'arn',
  'ssn',
  'cui',
  'vpn',
  'mac',
  'pii',
  'aws',
  'cve',
]);

const ownNames: ReadonlyMap<string, string> = new Map([
  ['email', 'e-mail address'],
  ['host', 'host name'],
  ['marking', 'control marking'],
]);

/** What is missing, by its kind and never by its value: `IP address` of `sensitive-ip-address`. */
export function kindName(ruleId: string): string {
  const words = ruleId.replace(/^sensitive-/, '').split('-');
  return words.map(word => ownNames.get(word) ?? (capitals.has(word) ? word.toUpperCase() : word)).join(' ');
}
