import { sensitiveKind } from './kinds';

/**
 * Whether a value of this kind is in nobody's list of exceptions, and fine only where the finding is wrong: what opens
 * something, and the numbers that stand for a person or an account with the authorities and banks.
 */
export function isNeverAllowedByValue(ruleId: string, what = ''): boolean {
  const category = sensitiveKind(ruleId)?.category;
  if (category === 'secret') return true;
  return category === 'pii' && numbers.test(`${ruleId.replaceAll('-', ' ')} ${what}`);
}

const numbers =
  /\b(?:ssn|social security|taxpayer|itin|(?:credit |debit |payment )?cards?|iban|passport|licen[cs]e|national|identity (?:card|number)|medicare|health insurance|bank account|government id)\b/i;

/** Why a finding may be fine, as its comment begins; `hint` is what is still to be said. */
export interface AllowReason {
  /** For titles. */
  readonly name: string;
  readonly begins: string;
  readonly hint: string;
  /** What the rest must hold; the message says so where it does not. */
  readonly wants?: RegExp;
  readonly message?: string;
}

export const falsePositive: AllowReason = {
  name: 'false positive',
  begins: 'False positive',
  hint: 'what it is instead',
  wants: /(?<!what it is instead)$/,
  message: 'This does not say what it is instead. Write that behind the colon.',
};

/** The reasons for what is sensitive; any other reason does too. */
export const allowReasons: readonly AllowReason[] = [
  falsePositive,
  {
    name: 'already public',
    begins: 'Already public',
    hint: 'address of the page',
    wants: /https?:\/\/\S/i,
    message: 'This does not say where it is public. Write the address of the page.',
  },
  {
    name: 'approved for publication',
    begins: 'Approved for publication',
    hint: 'role, date as YYYY-MM-DD',
    wants: /\b\d{4}-\d{2}-\d{2}\b/,
    message: 'This does not say when it was approved. Write the role of who approved it, and the date.',
  },
];
