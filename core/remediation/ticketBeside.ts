/** An item's ticket, where its words do not show it already: a ticket may be read from the words or be written in both places. */
export function ticketBeside({
  text,
  ticket,
}: {
  readonly text: string;
  readonly ticket?: string;
}): string | undefined {
  if (!ticket) return undefined;
  for (let at = text.indexOf(ticket); at !== -1; at = text.indexOf(ticket, at + 1)) {
    const [before, after] = [text.slice(0, at).slice(-1), text.slice(at + ticket.length).slice(0, 1)];
    if (!/[\w#/&-]/.test(before) && !/[\w/-]/.test(after)) return undefined;
  }
  return ticket;
}
