import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Opens the timeline preview beside the editor. */
export async function openTimeline(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document !== undefined) ports.panels.show('timeline', document.uri);
}
