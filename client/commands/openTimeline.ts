import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Opens the timeline preview beside the editor. */
export async function openTimeline({ panels }: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document !== undefined) panels.show('timeline', document.uri);
}
