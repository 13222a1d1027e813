import { type Card, cards } from '../../core/meeting/cards';

/** What can lie over the lower part of the screen: a form, the round, or a card with something to say. */
export type DrawerId = 'parking' | 'question' | 'note' | 'entry' | 'round' | Card['id'];

/** The drawers in the order of the bar, each with its key. */
export const drawers: readonly { readonly id: DrawerId; readonly key: string; readonly name: string }[] = [
  { id: 'parking', key: 'p', name: 'Parking lot' },
  { id: 'question', key: 'q', name: 'Questions' },
  { id: 'note', key: 'n', name: 'Note' },
  { id: 'entry', key: 'a', name: 'Add an entry' },
  { id: 'round', key: 'r', name: 'Round' },
  ...cards.map(({ id, key, name }) => ({ id, key, name })),
];

/** Reads which drawer was open. */
export function readDrawer(value: unknown): { readonly drawer?: DrawerId } {
  const found = drawers.find(({ id }) => id === value);
  return found === undefined ? {} : { drawer: found.id };
}
