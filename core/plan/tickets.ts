import type { PostMortem } from '../document/postMortem';
import { addField, type RemediationItem } from '../remediation';
import { type Edit, rangeOnLine } from '../text';
import type { Plan, Ticket } from './action';
import { findItem } from './findItem';
import { oneLine } from './insertText';

/** Writes down where the items are tracked; an item that has a ticket by now keeps it. */
export function setTickets(postMortem: PostMortem, tickets: readonly Ticket[]): Plan {
  const edits: Edit[] = [];
  for (const { line, expected, ticket } of tickets) {
    const item = findItem(postMortem, line, expected);
    if (item === undefined) {
      const reason = 'An item has changed in the meantime, so its ticket was not written down. Add it by hand.';
      return { type: 'refused', reason };
    }
    if (item.ticket === undefined) edits.push(ticketEdit(postMortem, item, clean(ticket)));
  }
  return { type: 'edits', edits };
}

function ticketEdit({ store }: PostMortem, item: RemediationItem, ticket: string): Edit {
  const added = addField(store, item, 'ticket', ticket);
  if (added !== undefined) return added;
  // A table without a column for tickets: behind the words.
  const { line, character } = item.range.end;
  return { range: rangeOnLine(line, character, character), newText: ` (ticket: ${ticket})` };
}

/** On one line and without what would end a bracket or a cell. */
function clean(ticket: string): string {
  return oneLine(ticket).replace(/[\s;()|<>]/g, '');
}
