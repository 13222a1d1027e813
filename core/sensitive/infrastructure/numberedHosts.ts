import type { Detector, Found } from '../detector';
import { paperWords, placeWords, roleWords } from './hostWords';

/**
 * Machines by role and number: `web-prod-07`, `pgsql-core-02`, `db03`. A role and a number alone (`router-1`) is what
 * people write instead of a name, so it is none.
 */
export const numberedHosts: Detector = {
  rule: 'sensitive-host',
  words: [...'abcdefghijklmnopqrstuvwxyz'].map(letter => `*${letter}0* ${letter}-0`).join(' '),
  find(text) {
    const found: Found[] = [];
    for (const { index: start, 0: name } of text.matchAll(numberedNames)) {
      const before = text.slice(Math.max(0, start - 40), start);
      const port = /^:\d{2,5}(?!\d|:\d)/.exec(text.slice(start + name.length, start + name.length + 7))?.[0] ?? '';
      const evidence = weigh(name, before, port !== '');
      if (evidence === undefined) continue;
      const end = start + name.length + port.length;
      found.push({
        start,
        end,
        what: 'the name of a host',
        ...(evidence === 'sure' ? {} : { severity: 'information' }),
      });
    }
    return found;
  },
};

/** A word that ends with a number, neither part of a path nor of a longer name. */
const numberedNames = /(?<![a-zÀ-ӿ\d_./\\@#$%-])(?=[a-z])[a-z\d-]{2,40}(?<=\d)(?![a-zÀ-ӿ\d_/-]|[.@][a-zÀ-ӿ\d])/gi;

function weigh(name: string, before: string, hasPort: boolean): 'sure' | 'likely' | undefined {
  const { words, number } = take(name);
  if (number === '' || words.some(word => paperWords.has(word)) || isDate.test(name)) return undefined;
  const afterHost = hostWord.test(before);
  const isPadded = number.length >= 2 && number.length <= 4;
  if (afterHost && isPadded && /^[A-Z]{4,12}\d{2,3}$/.test(name)) return 'sure';
  const roles = words.filter(word => roleWords.has(word)).length;
  if (roles === 0) return undefined;
  if (hasPort) return 'sure';
  const places = words.filter(word => placeWords.has(word)).length;
  const isPlaced = words.length > 1 && roles + places > 1 && (isPadded || places > 0);
  if (isPlaced || (words.length > 1 && afterHost)) return afterHost ? 'sure' : 'likely';
  if (!isPadded || !number.startsWith('0')) return undefined;
  const isJoined = words.length === 1 && !name.includes('-');
  return afterHost ? 'sure' : isJoined || preposition.test(before) ? 'likely' : undefined;
}

/** The words of a name in lower case, and its last number. */
function take(name: string): { readonly words: readonly string[]; readonly number: string } {
  const number = /\d{1,5}$/.exec(name)?.[0] ?? '';
  const words = name
    .slice(0, name.length - number.length)
    .toLowerCase()
    .split('-');
  return { words: words.filter(word => word !== ''), number };
}

const isDate = /(?:^|\D)(?:19|20)\d\d(?:-\d\d?){0,2}$/;

const hostWord =
  /(?<![a-zÀ-ӿ\d_-])(?:hosts?|hostname|servers?|machines?|vms?|nodes?|box|hypervisors?|firewall|switch|appliance|controller|router|balancer|proxy|ssh)(?: (?:named|called|name))?[:=]?[ "'`*_([]{1,3}$/i;

const preposition =
  /(?<![a-zÀ-ӿ\d_-])(?:on|onto|to|from|of|and|with|by|at|restarted|rebooted|drained|replaced)[ "'`*_([]{1,3}$/i;
