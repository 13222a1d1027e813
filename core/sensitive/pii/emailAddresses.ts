import type { Allowed } from '../allowed';
import type { Detector, Found } from '../detector';
import { isPlaceholderDomain, isRoleName, isSharedDomain, isUserOfMachine, noMailDomain } from './mailboxes';

/** E-mail addresses of people: not those of roles, of machines, of examples, or of the organisation itself. */
export const emailAddresses: Detector = {
  rule: 'sensitive-email',
  mayMatch: text => text.includes('@'),
  find(text, { allowed }) {
    const found: Found[] = [];
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const start = startOfName(text, at);
      const end = endOfDomain(text, at + 1);
      if (start === undefined || end === undefined) continue;
      if (isPersonalAddress(text.slice(start, at), text.slice(at + 1, end), allowed) && !isLogin(text, start, end)) {
        found.push({ start, end, what: 'an e-mail address' });
      }
    }
    return found;
  },
};

/** RFC 5321, 4.5.3.1. */
const longestName = 64;
const longestDomain = 255;

/** Where the part before the `@` begins. Of the signs that RFC 5322 allows only those that people use. */
function startOfName(text: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && at - start <= longestName && /[A-Za-zÀ-ӿ\d._%+'’-]/.test(text.charAt(start - 1))) start -= 1;
  if (at - start > longestName) return undefined;
  // Emphasis, quotes and list marks of Markdown stand before the name, and are no part of it.
  while (start < at && /[._'’-]/.test(text.charAt(start))) start += 1;
  return start === at ? undefined : start;
}

/** Where the domain ends: at least two labels, the last one a word. */
function endOfDomain(text: string, start: number): number | undefined {
  let end = start;
  while (end - start <= longestDomain && /[A-Za-zÀ-ӿ\d.-]/.test(text.charAt(end))) end += 1;
  if (end - start > longestDomain) return undefined;
  while (end > start && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  const labels = text.slice(start, end).split('.');
  if (labels.length < 2 || labels.some(label => label === '' || label.startsWith('-'))) return undefined;
  return /^(?:[a-zÀ-ӿ]{2,}|xn--[\da-z-]+)$/i.test(labels.at(-1) ?? '') ? end : undefined;
}

/** Whether somebody in particular reads an address: not a role, a machine, an example or the organisation itself. */
export function isPersonalAddress(name: string, domain: string, allowed: Allowed): boolean {
  if (noMailDomain.test(domain) || isPlaceholderDomain(domain) || isSharedDomain(domain)) return false;
  if (isRoleName(name) || isUserOfMachine(name)) return false;
  return !allowed.isOwnDomain(domain) && !allowed.isRoleMailbox(`${name}@${domain}`);
}

/** Whether the address names a user on a machine: `user@host:path`, `ssh user@host`, a URL's user, a fediverse handle. */
function isLogin(text: string, start: number, end: number): boolean {
  if (/^(?::[a-z\d~/.]|[~#$]|\][#$]| ~[\]/])/i.test(text.slice(end, end + 3))) return true;
  if (text.charAt(start - 1) === '@') return true;
  const before = text.slice(Math.max(0, start - 80), start);
  return loginCommand.test(before) || urlUser.test(before) || messageId.test(before);
}

/** With its options; a word that is none ends the command's reach. */
const loginCommand =
  /(?:^|[\s`$;|&(])(?:ssh|scp|sftp|mosh|rsync|ssh-copy-id|ssh-keyscan)\s(?:-\S+\s(?:[^\s-]\S*\s)?)*$/;
const urlUser = /:\/\/[^\s/?#@]*$/;
const messageId = /(?:message-id|in-reply-to|references):[\s<]{0,4}$/i;
