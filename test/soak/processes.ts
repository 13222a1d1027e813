import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Megabytes that each part of VS Code holds, as the system counts them. */
export interface Memory {
  readonly server: number;
  readonly extensionHost: number;
  readonly browser: number;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly kilobytes: number;
  readonly command: string;
}

/** What the processes that this one started hold now. */
export function memory(): Memory {
  const own = ownProcesses();
  const sum = (fits: RegExp) =>
    own.filter(({ command }) => fits.test(command)).reduce((total, { kilobytes }) => total + kilobytes / 1024, 0);
  return {
    server: sum(/dist\/server\.js/),
    extensionHost: sum(/--type=extensionHost/),
    browser: sum(/--type=renderer/),
  };
}

/** Lines of errors in the logs of our extension, in the data folder of the VS Code that this process started. */
export function loggedErrors(): readonly string[] {
  const folder = ownProcesses().flatMap(({ command }) => /--server-data-dir (\S+)/.exec(command)?.[1] ?? [])[0];
  const logs = folder === undefined ? '' : join(folder, 'data', 'logs');
  if (!existsSync(logs)) throw new Error('The logs of VS Code were not found.');
  return readdirSync(logs, { recursive: true, encoding: 'utf8' })
    .filter(path => /Post-mortem[^/\\]*\.log$/.test(path))
    .flatMap(path => readFileSync(join(logs, path), 'utf8').split('\n'))
    .filter(line => /\[(?:error|warning)\]/.test(line));
}

function ownProcesses(): readonly Process[] {
  const listed = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 1e8 });
  const all = listed.split('\n').flatMap((line): readonly Process[] => {
    const [, id, parent, kilobytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (command === undefined) return [];
    return [{ id: Number(id), parent: Number(parent), kilobytes: Number(kilobytes), command }];
  });
  const own = new Set([process.pid]);
  for (let before = 0; before < own.size; ) {
    before = own.size;
    for (const { id, parent } of all) if (own.has(parent)) own.add(id);
  }
  return all.filter(({ id }) => own.has(id) && id !== process.pid);
}
