import type { PostMortem } from '../document/postMortem';
import type { Problem } from '../rules';
import { isNeverAllowedByValue, sensitiveKind } from '../sensitive';
import { parseAddressRange } from '../sensitive/infrastructure/addressRange';
import type { Organisation } from '../settings/types';
import { valueIn } from './values';

/** A value that the organisation may say to be public: an entry of its settings. */
export interface PublicValue {
  readonly list: keyof Organisation;
  readonly entry: string;
  /** A noun for titles, which never repeat the value. */
  readonly noun: string;
}

/** What the settings can say of the finding's value, for hosts, addresses and mailboxes; nothing for what is never allowed by value. */
export function publicValuesOf({ store }: PostMortem, { ruleId, what = '', range }: Problem): readonly PublicValue[] {
  const category = sensitiveKind(ruleId)?.category;
  if (range.start.line !== range.end.line || isNeverAllowedByValue(ruleId, what)) return [];
  if (category !== 'infrastructure' && category !== 'pii') return [];
  const value = valueIn(store, range)
    .replace(/\[\.\]|\(\.\)/g, '.')
    .toLowerCase();
  const reader = readers.find(({ of, shape }) => of === category && shape.test(`${ruleId} ${what}`));
  return reader?.read(value) ?? [];
}

interface Row {
  readonly of: 'infrastructure' | 'pii';
  /** On the finding's id and words. */
  readonly shape: RegExp;
  readonly read: (value: string) => readonly PublicValue[];
}

const readers: readonly Row[] = [
  { of: 'infrastructure', shape: /\bip\b|subnet/i, read: addresses },
  { of: 'infrastructure', shape: /host|\burl\b/i, read: hosts },
  { of: 'pii', shape: /e-?mail/i, read: mailboxes },
];

function addresses(value: string): readonly PublicValue[] {
  if (parseAddressRange(value) === undefined) return [];
  return [{ list: 'publicAddresses', entry: value, noun: value.includes('/') ? 'subnet' : 'address' }];
}

function hosts(value: string): readonly PublicValue[] {
  const host =
    /^(?:[a-z][a-z\d+.-]{0,20}:\/\/)?(?:[^\s/@]{1,200}@)?([a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?)(?::\d{1,5})?(?:[/?#].*)?$/.exec(
      value,
    )?.[1];
  if (host === undefined || !/[a-z]/.test(host)) return [];
  return [{ list: 'publicHosts', entry: host, noun: 'host' }];
}

function mailboxes(value: string): readonly PublicValue[] {
  const domain = /^[^\s@]{1,64}@([^\s@]{1,255})$/.exec(value)?.[1];
  if (domain === undefined) return [];
  const mailbox: PublicValue = { list: 'roleMailboxes', entry: value, noun: 'mailbox' };
  return everybodys.test(domain) ? [mailbox] : [mailbox, { list: 'domains', entry: domain, noun: 'domain' }];
}

/** Providers of mail for everybody: their domains are no organisation's. */
const everybodys =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|pm|gmx|mail|zoho|fastmail|hey|yandex|qq|163|126)\.[a-z.]{2,6}|web\.de|t-online\.de|orange\.fr|free\.fr|comcast\.net|verizon\.net|att\.net|tutanota\.com)$/;
