import type { Plan } from '../plan/action';

/** A plan that comes to nothing, and why: what is the matter, then what to do. */
export function refuse(reason: string): Plan {
  return { type: 'refused', reason };
}

/** What is said where the text after the edits would read otherwise than before. */
export const notTheSame = refuse('The entries would not read the same afterwards, so nothing is changed.');
