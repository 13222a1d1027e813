import type { CommandPorts } from './command';

/** Starts the language server anew, also after it gave up. */
export async function restartServer({ server }: CommandPorts): Promise<void> {
  await server.restart();
}
