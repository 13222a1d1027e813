import type { Detector, Found } from '../detector';
import { inAnyCase } from '../smallLetters';
import { isPlaceholder } from './placeholders';

/** Codes that let somebody in when everything else is lost: one or several in a row. */
export const recoveryCodes: Detector = {
  rule: 'sensitive-secret',
  words: 'recovery backup scratch mfa 2fa emergency unseal bitlocker',
  mayMatch: text => anyWords.test(text),
  find(text) {
    const found: Found[] = [];
    let seen = 0;
    for (const {
      index,
      0: { length },
    } of text.matchAll(new RegExp(words, 'gi'))) {
      const from = Math.max(index + length, seen);
      const part = /^[^\n]{0,300}/.exec(text.slice(from, from + 300))?.[0] ?? '';
      seen = from + part.length;
      for (const { index: at, 0: code } of part.matchAll(codes)) {
        if (isCode(code)) found.push({ start: from + at, end: from + at + code.length, what: 'a recovery code' });
      }
    }
    return found;
  },
};

const words =
  /\b(?:recovery|backup|scratch|mfa|2fa|emergency|unseal|bitlocker)[- ](?:codes?|keys?(?: \d)?|shares?|recovery keys?)(?![\w-])/i;
const anyWords = inAnyCase(words);

const codes =
  /(?<![\w./:#-])(?:\d{6}(?:-\d{6}){5,7}|[A-Za-z0-9]{4,10}(?:-[A-Za-z0-9]{4,10}){1,5}|\d{4} \d{4}(?: \d{4}){0,2}|[A-Za-z0-9+/]{8,64}={0,2})(?![\w./:-]*\w)/g;

/** Letters among digits, or many digits: no date, no word, no name. */
function isCode(code: string): boolean {
  if (isPlaceholder(code) || /^(?:19|20)\d\d[- ]/.test(code)) return false;
  const groups = code.split(/[- ]/);
  const digits = groups.filter(group => /\d/.test(group)).length;
  if (/^[\d -]+$/.test(code)) return code.replace(/\D/g, '').length >= 8;
  if (groups.length > 1)
    return (
      digits * 2 >= groups.length &&
      groups.every(group => !/^[a-z]{7,}$/i.test(group)) &&
      /\d[a-z]|[a-z]\d[a-z]/i.test(code)
    );
  return /\d[a-z]+\d|[a-z]\d+[a-z]/i.test(code);
}
