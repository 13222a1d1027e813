import type { CommandPorts } from './command';
import { restrictedOf, targetEntry } from './restrictedTarget';

/** Notes that an entry is in the restricted document; its copy stays, so that it can be restored. */
export async function markRestrictedFiled(ports: CommandPorts, argument: unknown): Promise<void> {
  const texts = restrictedOf(ports);
  const stored = texts && (await targetEntry(texts, argument));
  if (stored !== undefined) await texts?.markFiled(stored);
}
