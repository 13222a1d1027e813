import { contentWords } from '../factors/contentWords';
import type { Collection, Shelved } from './collection';
import { componentKey } from './components';
import { enough, likeness } from './similarity';

/** An earlier post-mortem that has to do with this one, and why. */
export type Seen =
  | { readonly reason: 'component'; readonly document: Shelved; readonly line: number; readonly component: string }
  | {
      readonly reason: 'factor';
      readonly document: Shelved;
      readonly line: number;
      readonly text: string;
      /** 0 to 1. */
      readonly likeness: number;
    };

/** The document that asks: it is left out, and so is what came after it. */
export interface Asking {
  readonly key: string;
  readonly date?: string;
}

/** Earlier post-mortems with a factor that says much the same, the likest first, one factor of each. */
export function factorSeenBefore(text: string, asking: Asking, collection: Collection): readonly Seen[] {
  const words = contentWords(text);
  const best = new Map<string, Seen & { readonly reason: 'factor' }>();
  for (const { document, factor, words: own } of collection.factors) {
    if (!isEarlier(document, asking)) continue;
    const found = likeness(words, own, collection);
    if (found < enough || found <= (best.get(document.key)?.likeness ?? 0)) continue;
    best.set(document.key, { reason: 'factor', document, line: factor.line, text: factor.text, likeness: found });
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness);
}

/** Earlier post-mortems that name the same component, the latest first. */
export function componentSeenBefore(name: string, asking: Asking, collection: Collection): readonly Seen[] {
  const found = new Map<string, Seen>();
  for (const { document, line, name: component } of collection.components.get(componentKey(name)) ?? []) {
    if (isEarlier(document, asking) && !found.has(document.key))
      found.set(document.key, { reason: 'component', document, line, component });
  }
  return [...found.values()].sort((a, b) =>
    (b.document.summary.date ?? '').localeCompare(a.document.summary.date ?? ''),
  );
}

/** Where one of the two has no date, it cannot be said to be later. */
function isEarlier({ key, summary }: Shelved, asking: Asking): boolean {
  if (key === asking.key) return false;
  return summary.date === undefined || asking.date === undefined || summary.date <= asking.date;
}
