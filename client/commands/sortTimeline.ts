import type { CommandPorts } from './command';
import { targetDocument } from './target';
import { write } from './write';

/** Puts the timeline's entries in order. */
export async function sortTimeline({ server }: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document !== undefined) await write(server, document, { type: 'sort-timeline' });
}
