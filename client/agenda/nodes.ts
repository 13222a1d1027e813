import type { AgendaDocument, AgendaItem } from '../../core/agenda/types';

/** A row of the view. Ids stay the same while documents change, so that the selection does. */
export type Node =
  | { readonly type: 'document'; readonly id: string; readonly document: AgendaDocument }
  | { readonly type: 'review'; readonly id: string; readonly document: AgendaDocument; readonly day: string }
  | { readonly type: 'item'; readonly id: string; readonly document: AgendaDocument; readonly item: AgendaItem };

export function documentNode(document: AgendaDocument): Node {
  return { type: 'document', id: document.key, document };
}

/** What stands under a document: the review that is due, then the items. */
export function rowsOf(document: AgendaDocument): Node[] {
  const { key, review, items } = document;
  const rows = items.map(
    (item, rank): Node => ({ type: 'item', id: `${key} ${item.text} ${rankAmong(document, rank)}`, document, item }),
  );
  return review === undefined ? rows : [{ type: 'review', id: `${key} review`, document, day: review }, ...rows];
}

/** Tells items with the same words apart. */
function rankAmong({ items }: AgendaDocument, rank: number): number {
  return items.slice(0, rank).filter(({ text }) => text === items[rank]?.text).length;
}
