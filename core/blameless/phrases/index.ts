import type { Phrase } from '../types';
import { counterfactuals } from './counterfactual';
import { hindsights } from './hindsight';
import { humanErrors } from './humanError';
import { individuals } from './individual';
import { judgements } from './judgement';
import { others } from './others';

/** The table of phrases. A new one is a row of its family's file. */
export const phrases: readonly Phrase[] = [
  ...individuals,
  ...judgements,
  ...humanErrors,
  ...hindsights,
  ...counterfactuals,
  ...others,
];

/** The phrases that may stand in a sentence with the word. */
export const phrasesByWord: ReadonlyMap<string, readonly Phrase[]> = new Map(
  [...new Set(phrases.flatMap(({ words }) => words))].map(word => [
    word,
    phrases.filter(({ words }) => words.includes(word)),
  ]),
);
