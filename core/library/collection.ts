import { contentWords } from '../factors/contentWords';
import { remember } from '../text';
import { componentKey } from './components';
import type { Summary, SummaryFactor } from './summary';

/** A post-mortem among others, and the name under which it is found again: a URI or a path. */
export interface Shelved {
  readonly key: string;
  readonly summary: Summary;
}

/** Post-mortems made ready to be compared. */
export interface Collection {
  readonly documents: readonly Shelved[];
  readonly factors: readonly CollectedFactor[];
  /** By {@link componentKey}. */
  readonly components: ReadonlyMap<string, readonly CollectedComponent[]>;
  /** In how many documents each word of a factor occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface CollectedFactor {
  readonly document: Shelved;
  readonly factor: SummaryFactor;
  readonly words: ReadonlySet<string>;
}

export interface CollectedComponent {
  readonly document: Shelved;
  readonly name: string;
  readonly line: number;
}

/** Makes a list of post-mortems ready; made once for each list. */
export const collect = remember((documents: readonly Shelved[]): Collection => {
  const factors: CollectedFactor[] = [];
  const components = new Map<string, CollectedComponent[]>();
  const counts = new Map<string, number>();
  for (const document of documents) {
    const seen = new Set<string>();
    for (const factor of document.summary.factors) {
      const words = wordsOfFactor(factor);
      factors.push({ document, factor, words });
      for (const word of words) seen.add(word);
    }
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const { name, line } of document.summary.components) {
      const key = componentKey(name);
      const same = components.get(key) ?? [];
      same.push({ document, name, line });
      components.set(key, same);
    }
  }
  return { documents, factors, components, counts };
});

/** Kept with the summary, which is the same object for as long as its file stays. */
const wordsOfFactor = remember((factor: SummaryFactor) => contentWords(factor.text));
