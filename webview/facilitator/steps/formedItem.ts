import type { ActionItemView } from '../../../core/view';
import { itemForm } from '../drafts';

/** An action item with the name of its form. */
export interface FormedItem {
  readonly item: ActionItemView;
  readonly form: string;
}

/** Names each item's form by its words, so that a form stays with its item when lines move. */
export function formedItems(items: readonly ActionItemView[]): readonly FormedItem[] {
  const seen = new Map<string, number>();
  return items.map(item => {
    const rank = seen.get(item.text) ?? 0;
    seen.set(item.text, rank + 1);
    return { item, form: itemForm(item.text, rank) };
  });
}
