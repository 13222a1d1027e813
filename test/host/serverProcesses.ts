import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { patience } from './until';

/** The process ids of the language servers that belong to the extension in that folder; Linux and macOS. */
export function serversOf(extension: string): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter(line => line.includes(`${extension}/dist/server.js`)).map(line => Number.parseInt(line, 10));
}

/** Kills the extension host that started the language server of the extension in that folder; returns once both are gone. */
export async function killExtensionHost(extension: string): Promise<void> {
  const server = await nextServer(extension, new Set());
  const host = execFileSync('ps', ['-o', 'ppid=', '-p', String(server)], { encoding: 'utf8' });
  process.kill(Number.parseInt(host, 10), 'SIGKILL');
  while (serversOf(extension).length > 0) await setTimeout(50);
}

/**
 * The process id of the server that runs, once there is one other than those given; `undefined` once `isOver`. Fails
 * where neither comes within a minute.
 */
export async function nextServer(
  extension: string,
  others: ReadonlySet<number>,
  isOver: () => Promise<boolean> = async () => false,
): Promise<number | undefined> {
  for (const deadline = Date.now() + patience; ; ) {
    const found = serversOf(extension).find(pid => !others.has(pid));
    if (found !== undefined || (await isOver())) return found;
    if (Date.now() > deadline) throw new Error(`No other language server started within ${patience / 1000} s.`);
    await setTimeout(50);
  }
}
