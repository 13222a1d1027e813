import { isPlaceholder } from './placeholders';

/** Whether a value of at least `least` characters looks made by a machine: letters and digits that change places. */
export function looksRandom(value: string, least = 8): boolean {
  if (value.length < least || !/\d/.test(value) || isPlaceholder(value) || isDigest(value) || isOrdinary(value))
    return false;
  if (uuid.test(value)) return true;
  return value.split(/[^A-Za-z0-9]+/).some(isMixed);
}

/**
 * Whether a value could be a password that a person chose: no word of the language or the trade, no time, number, name
 * of a file or of a variable. Strict: one that nobody would take for anything else, without quotes around it too.
 */
export function looksLikePassword(value: string, strict: boolean): boolean {
  if (value.length < 5 || value.length > 128) return false;
  const parts = value.split(/[-\s]+/);
  const isSentence = parts.length > 3 && isPassphrase(parts);
  if (!isSentence && (!hasManyKinds(value, strict) || /\s/.test(value))) return false;
  if (strict && /\s/.test(value)) return false;
  return !isPlaceholder(value) && !isOrdinary(value) && !isDigest(value);
}

/** Letters beside digits, or a sign that words do not have; at the end, in text, it is punctuation. */
function hasManyKinds(value: string, strict: boolean): boolean {
  const letters = /[A-Za-zÀ-ӿ]/.test(value);
  const digits = /\d/.test(value);
  if (letters && digits) return !strict || value.length >= 6;
  const signs = /[!@#$%^&*?~+=]/.test(strict ? value.replace(/[!?*=]{1,9}$/, '') : value);
  return signs && (letters || digits) && value.length >= 6;
}

/** Whether a value is a number that people type: of four to twelve digits, in groups perhaps. */
export function looksLikePin(value: string): boolean {
  return /^[#*]?\d(?:[ -]?\d){3,11}[#*]{0,2}$/.test(value) && !/^(?:19|20)\d\d-\d\d-\d\d$/.test(value);
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** What is published to be compared: digests, fingerprints, public halves. */
function isDigest(value: string): boolean {
  return /^(?:sha-?\d{1,3}|md5)[:=-]|^(?:[\da-f]{2}:){5,}|^(?:ssh-|ecdsa-|AAAA[BCE]3Nza|age1)/i.test(value);
}

/** A run of letters and digits that are mixed as nobody mixes them in words. */
function isMixed(run: string): boolean {
  if (/^\d{8}T\d{4,6}Z?$/.test(run)) return false;
  const changes = run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
  if (changes >= 3 && run.length >= 8) return true;
  if (changes >= 1 && run.length >= 20) return true;
  return changes >= 2 && run.length >= 10 && /[A-Z]/.test(run) && /[a-z]/.test(run);
}

/** Four words or more that are nothing else together. */
function isPassphrase(words: readonly string[]): boolean {
  return (
    words.length >= 4 &&
    words.length <= 10 &&
    words.every(word => /^[A-Za-zÀ-ӿ]{3,12}\d{0,3}$/.test(word)) &&
    !words.some(word => namingWords.test(word))
  );
}

/** Words of names that people give to secrets, and of sentences about them. */
const namingWords =
  /^(?:pass(?:word|phrase|code)?s?|secrets?|tokens?|keys?|creds?|credentials?|vault|store|name|config|prod|staging|user|admin|the|was|were|and|has|had|not|for|with|that|this|from|been|our|all|are|but|they|when|which|into|only|any|use|used|see|must|should|stored|rotated|changed)$/i;

function isOrdinary(value: string): boolean {
  return ordinary.some(shape => shape.test(value));
}

/** What stands beside the word "password" and is none. */
const ordinary: readonly RegExp[] = [
  // Times, dates, numbers with units, versions, ordinals, `90-day`, `12-character`.
  /^[~<>≥≤+]?\d[\d.,:/_-]*(?:[a-z%°]{0,4}|-?(?:day|week|month|year|hour|minute|second|char(?:acter)?|digit|bit|byte|factor|time|step|word|letter)s?|Z|[ap]\.?m\.?)$/i,
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+)?(?:Z|[+-]\d\d:?\d\d)?$/,
  /^v?\d+(?:\.\d+)+(?:[-+.][\w.]+)?$/i,
  // Names of files, paths, addresses, hosts, mail.
  /^[\w@.-]+\.(?:ya?ml|json|conf|cfg|cnf|ini|env|txt|md|html?|php|py|rb|js|ts|go|java|rs|sh|sql|xml|csv|log|png|jpe?g|gif|svg|webp|pdf|zip|tgz|gz|tar|pem|crt|key|toml|properties|tf|tfvars|gov|com|org|net|io|mil|edu|internal|local)(?::\d{1,5})?$/i,
  /^(?:[a-z][a-z\d+.-]{0,20}:\/\/|~?\.{0,2}\/|[A-Za-z]:\\|\\\\|www\.)/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^(?:[a-z][a-z_-]*\/)+[\w.-]*$/,
  // Code: calls, types, members, indices, variables and constants of several words, flags.
  /^[A-Za-z_$][\w$.:>-]*[([]/,
  /^[a-z_$]+\d?(?:(?:\.|::|->|\?\.)[a-z_$]+\d?)+$/i,
  /^[a-z]+\d{0,2}(?:_[a-z]+\d{0,2})+(?:_\d{1,3})?$/,
  /^[A-Z]+\d{0,2}(?:_[A-Z]*\d{0,3})+$/,
  /^--?[a-z][a-z-]*\d?$/,
  /^@[\w/-]+$/,
  /^(?:[a-z][a-z\d.-]*)?#\d+$/,
  // Names of tickets, of secrets in a store, of instances, of people in lists.
  /^[A-Z][A-Z\d]{0,9}-\d{1,6}$/,
  /^(?:[a-z]+-){0,6}(?:v|step|phase|part|node|db|web|app|host|server|cluster|rev|type|level|zone|policy)-?\d{0,4}$/i,
  /^(?:[a-z]+-)*(?:pass(?:word|phrase)?|secrets?|tokens?|keys?|creds?|credentials?)(?:-[a-z\d]+)*$/i,
  /^[a-z]{1,4}\d{1,3}$/i,
  // Words of the trade that have digits or signs.
  /^(?:1password|lastpass|keepass\w*|bitwarden|auth0|oauth\d?(?:\.\d)?|saml2?|x\.?509|sha-?\d+(?:sum|crypt)?|md[45](?:sum|crypt)?|aes-?\d+(?:-\w+)?|rsa-?\d+|hs\d+|rs\d+|es\d+|ps\d+|hmac-?\w*|bcrypt|scrypt|pbkdf2\S*|argon2\w*|base-?\d\d\S*|utf-?\d+|ed25519|curve25519|nist\S*|mfa|2fa|totp|w3c|i18n|log4[jn]\w*|k8s|k3s|win(?:dows)?\d+|ipv[46]|http2?|http\/\d\S*|web3|s3|ec2|route53|p4|h2|oidc|2nd|3rd|1st|\d+th|\d+x|sev-?\d|p\d|q\d|mysql\d|postgres\d*|python[23]\S*|varchar\d*|int\d+|uint\d+|float\d+|utf8mb4|iso-?\d+\S*|fips-?\d+\S*|rfc-?\d+|cve-\S+|cwe-\S+|ac-\d+|ia-\d+(?:\(\d\))?)$/i,
];
