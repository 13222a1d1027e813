import { type AliasNoun, aliasNouns, withoutArticle } from '../sensitive/cured';
import type { TextStore } from '../text';

/** Gives out aliases that the text does not hold yet: `router-3` where it speaks of `router-2` already. */
export function aliasesFor(store: Pick<TextStore, 'lines'>): (what: string) => string {
  const highest = new Map<string, number>();
  for (const { text } of store.lines) {
    if (!text.includes('-')) continue;
    for (const [, noun = '', number] of text.matchAll(alias)) {
      highest.set(noun, Math.max(highest.get(noun) ?? 0, Number(number)));
    }
  }
  return what => {
    const noun = nounOf(what);
    const next = (highest.get(noun) ?? 0) + 1;
    highest.set(noun, next);
    return `${noun}-${next}`;
  };
}

const alias = new RegExp(`(?<![\\p{L}\\p{N}_-])(${aliasNouns.join('|')})-(\\d{1,4})(?![\\p{L}\\p{N}_-])`, 'gu');

/** By the words of a finding; the first that fits. */
const nouns: readonly (readonly [RegExp, AliasNoun])[] = [
  [/\b(?:path|folder|directory|file|share)\b/i, 'path'],
  [/router|gateway|switch|firewall/i, 'router'],
  [/load balancer/i, 'load-balancer'],
  [/security group/i, 'security-group'],
  [/database|sql\b|\brds\b/i, 'database'],
  [/bucket/i, 'bucket'],
  [/queue|topic/i, 'queue'],
  [/cluster/i, 'cluster'],
  [/subnet|network|range of (?:ip )?addresses|\bvpc\b/i, 'network'],
  [/account|project|subscription|tenant|principal|organisation/i, 'account'],
  [/\buser\b/i, 'user'],
  [/\bhosts?\b|server|machine|instance|endpoint|\burl\b|domain|container/i, 'host'],
  [/address/i, 'address'],
];

function nounOf(what: string): AliasNoun {
  const words = withoutArticle(what);
  return nouns.find(([shape]) => shape.test(words))?.[1] ?? 'resource';
}
