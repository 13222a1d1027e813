import type { Detector, Found } from '../detector';
import { looksLikePassword, looksLikePin, looksRandom } from './likeness';
import { harmlessBefore, passwordWords, tokenWords } from './secretWords';
import { readValue, type Value } from './values';

/** Secrets in sentences: "the password for the console was …", "`…` is the new token", "the PIN is …". */
export const spokenSecrets: Detector = {
  rule: 'sensitive-secret',
  words:
    '*pass* *pwd* *secret* *token* *key* *cred* *psk* *kennw* *zugangsc* *contrase* pin pins *code* *seed* *community* mot␣de mots␣de access␣signature access-signature access_signature accesssignature',
  find(text) {
    const found: Found[] = [];
    word.lastIndex = 0;
    for (let match = word.exec(text); match !== null; match = word.exec(text)) {
      const [{ length }] = match;
      const kind = kindOf(match.groups ?? {});
      const before = text.slice(Math.max(0, match.index - reach), match.index);
      if (match[0] === 'pin' && !/\b(?:the|a|an|its|his|her|their|my|our|meeting|phone)\s$/i.test(before)) continue;
      const start = found.at(-1)?.end ?? 0;
      for (const value of [
        ...valuesBehind(text, match.index + length, kind, before),
        ...valueBefore(text, match.index, kind, before),
      ]) {
        if (value.start >= start) found.push({ start: value.start, end: value.end, what: names[kind] });
      }
      word.lastIndex = Math.max(match.index + length, found.at(-1)?.end ?? 0);
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

type Kind = 'password' | 'token' | 'code';

const names: { readonly [kind in Kind]: string } = {
  password: 'a password',
  token: 'a secret key or token',
  code: 'an access code',
};

const reach = 130;

const codeWords =
  '(?:access|door|gate|alarm|entry|lock|security|verification|one-time|dial-in|conference|participant|host|unlock|safe|keypad|cabinet|cage|badge|lockbox|disarm|bridge|voicemail|sms|login|override)[ -](?:pin|code)s?|pin code|PIN(?![-\\w])|passcode';

const word = new RegExp(
  `(?<![A-Za-z0-9/.-])(?:(?<code>${codeWords})|(?<password>${passwordWords})|(?<token>${tokenWords}))(?![\\w/-]|\\.\\w)`,
  'gi',
);

function kindOf({ code, password }: { readonly [group: string]: string | undefined }): Kind {
  return code !== undefined ? 'code' : password !== undefined ? 'password' : 'token';
}

/** Between the word and what it is: whose it is, and a verb that equates. */
const equation =
  /[*_)"]{0,3}(?:,? (?:for|of|on|to|für|der|des|vom|zum|von|du|de|pour|d['’]|used (?:by|for|in)|in|from|between|behind)\s(?:[^.;:\n`"]|\.(?=\w)|`[^`\n]{1,40}`(?= )){1,60}?)?[\s,]{0,2}(?:(?:which |that |itself )?(?:is|was|were|ist|war|lautete?|wäre|est|était|étaient|has been|had been|being|became|remained|remains|reads?|will be|equals)(?: (?:still|now|just|simply|literally|always|only|previously|originally|initially|then|temporarily|briefly|the default|the string))?(?: (?:set|reset|changed|rotated|left)(?: back)?(?: to| as| at| from))?|(?:set|reset|changed|rotated|defaulted|defaults|updated)(?: back)? (?:to|from)|=|:|i\.e\.|namely|d\.h\.)[:,]?\s{1,3}\(?/y;

const adjacency = /[*_)"]{0,3}[ ,]{1,2}(?:of )?\(?/y;
const next = /[`"'”)*]{0,3}\s?(?:,|and|or|\/|&|to|then|, and|→|->)\s(?=[`"'“])|\sto\s(?=\S{0,40}\d)/y;
const pin = /[`"'“*_(]{0,3}(?<value>[#*]?\d(?:[ -]?\d){3,11}[#*]{0,2})(?![\w.,:/%-]*\w)/dy;

function valuesBehind(text: string, at: number, kind: Kind, before: string): readonly Value[] {
  if (kind === 'token' && harmlessBefore.test(before)) return [];
  const equated = end(equation, text, at);
  const adjacent = equated ?? end(adjacency, text, at);
  if (adjacent === undefined) return [];
  if (kind === 'code') {
    const code = readPin(text, adjacent);
    if (code !== undefined) return [code];
    if (equated === undefined) return [];
  }
  const values: Value[] = [];
  for (let from: number | undefined = adjacent; from !== undefined; ) {
    const value = readValue(text, from);
    if (value === undefined || !accepts(value, kind, equated !== undefined, before)) break;
    values.push(value);
    from = end(next, text, value.end);
  }
  return values;
}

function readPin(text: string, at: number): Value | undefined {
  pin.lastIndex = at;
  const range = pin.exec(text)?.indices?.groups?.value;
  if (range === undefined) return undefined;
  const value = { start: range[0], end: range[1], text: text.slice(...range), quoted: false };
  return looksLikePin(value.text) ? value : undefined;
}

function end(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}

function accepts({ text, quoted }: Value, kind: Kind, equated: boolean, before: string): boolean {
  if (/^[\w.-]{1,40}(?:=|:(?!$))/.test(text)) return false;
  if (kind === 'token') return looksRandom(text, quoted || equated ? 12 : 16) || (quoted && equated && isTyped(text));
  if (quoted) return looksLikePassword(text, false);
  if (!looksLikePassword(text, true)) return false;
  return equated || isTyped(text) || introduced.test(before);
}

/** Letters, digits and signs as nobody writes them in a name. */
function isTyped(text: string): boolean {
  return (
    looksLikePassword(text, true) &&
    text.length >= 6 &&
    /\d/.test(text) &&
    /[!@#$%^&*?~+=]|[a-z]\d+[a-z]|[A-Z].*[a-z].*\d/.test(text) &&
    !/^[\w]+[.-]/.test(text)
  );
}

/** Before "password", where a value follows without a verb. */
const introduced =
  /(?:with|using|and|via|username \S{1,40},?|user \S{1,40},?|\/)\s(?:the |a |its )?(?:default |admin |root |same |old |new |initial |temporary )?$/i;

/** A quoted value that is said to be one: "`…` was the root password". */
const quotedBefore =
  /(?<open>[`"“'])(?<value>[^`"“”'\s]{4,100})[`"”'][*_]{0,2},?\s(?:is|was|as|were|being|became|remained|\(|=)\s?(?:still |now |used as )?(?:the |a |an |its |our |their |your )?(?:[\w-]{1,20} ){0,3}$/d;

function valueBefore(text: string, at: number, kind: Kind, before: string): readonly Value[] {
  const match = quotedBefore.exec(before);
  const range = match?.indices?.groups?.value;
  if (range === undefined) return [];
  const start = at - before.length + range[0];
  const value = {
    start,
    end: start + range[1] - range[0],
    text: text.slice(start, start + range[1] - range[0]),
    quoted: true,
  };
  if (kind === 'code') return looksLikePin(value.text) ? [value] : [];
  return accepts(value, kind, kind === 'password', '') ? [value] : [];
}
