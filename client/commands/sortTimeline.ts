import type { CommandPorts } from './command';
import { targetDocument } from './target';
import { write } from './write';

/** Puts the timeline's entries in order. */
export async function sortTimeline(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document !== undefined) await write(ports.server, document, { type: 'sort-timeline' });
}
