import type { Collection } from './collection';

/** Two texts that share fewer words of weight are not called alike. */
const fewestShared = 3;

/** How much of the weight of the shorter text has to be shared, and of both together. */
export const enough = 0.3;

/**
 * How alike two texts are, by the words that they share: 0 to 1. A word weighs the more the fewer documents of the
 * collection hold it. Texts that share but a few words get 0, whatever those are.
 */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, { counts, documents }: Collection): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...smaller].filter(word => larger.has(word));
  if (shared.length < fewestShared) return 0;
  const weigh = (words: Iterable<string>) => {
    let sum = 0;
    for (const word of words)
      sum += Math.log(1 + Math.max(documents.length, fewest) / ((counts.get(word) ?? 0) + 1)) ** 2;
    return sum;
  };
  return weigh(shared) / Math.sqrt(weigh(smaller) * weigh(larger));
}

/** In a small collection every word is rare; weights are those of a larger one. */
const fewest = 20;
