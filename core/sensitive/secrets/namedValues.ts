import type { Detector, Found } from '../detector';
import { looksLikePassword, looksRandom } from './likeness';
import { harmlessBefore, passwordWords, tokenWords } from './secretWords';
import { readValue, type Value } from './values';

/** `key = value` in all its forms: code, JSON, YAML, environments, query strings, attributes, table columns. */
export const namedValues: Detector = {
  rule: 'sensitive-secret',
  words:
    '*pass* *pw* *secret* *token* *key* *cred* *kennw* *contrase* mot␣de mots␣de *zugangsc* *psk* *seed* *community* *signature*',
  mayMatch: text => /[:=|>]/.test(text),
  find(text) {
    const found: Found[] = [];
    name.lastIndex = 0;
    for (let match = name.exec(text); match !== null; match = name.exec(text)) {
      const value = readNamed(text, match.index, name.lastIndex);
      if (value === undefined) continue;
      const { password, token = '' } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - reach), match.index);
      if (password === undefined ? acceptsToken(value, token, before) : acceptsPassword(value)) {
        found.push({
          start: value.start,
          end: value.end,
          what: password === undefined ? describe(token) : 'a password',
        });
        name.lastIndex = value.end;
      } else if (value.text.length > longestRead) {
        name.lastIndex = value.end;
      }
    }
    return found;
  },
};

/** How far back a word is looked for that makes a name harmless. */
const reach = 128;

/** What is longer and no secret is not read again for names within it. */
const longestRead = 200;

const name = new RegExp(
  `(?<password>${passwordWords}|(?<![A-Za-z])(?:pass|pw)(?![A-Za-z])|(?:db|user|smtp|root|admin|ftp|mysql|ldap|mail|bind|auth|sa)pass(?![A-Za-z]))|(?<token>${tokenWords})`,
  'gi',
);

/** What may follow the word in a name, the end of the name, the separator, and a type or a scheme. */
const separator =
  /(?:[-_. ]?(?:key|value|base(?:64)?|b64|string|str|plain|text|raw|prod|production|stag(?:e|ing)|dev|test|live|old|new|current|previous|primary|secondary|id(?=["'`]?\s?[:=])|\d{1,3})){0,2}(?: \([^()\n]{1,40}\))?["'`*_\])\\]{0,4}[ \t]{0,12}(?:=>|:=|={1,3}|:(?!:)|->|\|(?= )|,?[ \t]{0,4}["']?value["']?[ \t]{0,3}[:=]|>(?=[^\s<]))[ \t]{0,12}(?:(?:[Bb]earer|[Tt]oken|(?:str|string|String|SecretStr)\s{0,2}=)\s{1,2})?/iy;

function readNamed(text: string, start: number, end: number): Value | undefined {
  separator.lastIndex = end;
  const match = separator.exec(text);
  if (match === null) return undefined;
  // A closing tag is a separator only where one was opened.
  if (
    match[0].endsWith('>') &&
    !/[=-]>$/.test(match[0]) &&
    !/<[\w:.-]{0,40}$/.test(text.slice(Math.max(0, start - 42), start))
  )
    return undefined;
  return readValue(text, separator.lastIndex);
}

function acceptsPassword({ text, quoted }: Value): boolean {
  return looksLikePassword(text, !quoted) || looksRandom(text);
}

function acceptsToken({ text, quoted }: Value, word: string, before: string): boolean {
  if (harmlessBefore.test(before) || (/^cred/i.test(word) && text.includes(':'))) return false;
  if (looksRandom(text, 10)) return true;
  if (/^(?:psk|community)/i.test(word)) return looksLikePassword(text, true);
  return (
    /^(?:secret|cred)/i.test(word) && looksLikePassword(text, true) && (quoted || /[!@#$%^&*]|\d[a-z]+\d/i.test(text))
  );
}

function describe(word: string): string {
  if (/^tokens?$/i.test(word)) return 'a token';
  return /key|signature/i.test(word) ? 'a secret key' : 'a secret';
}
