import type { CommandPorts } from './command';

/** Shows the extension's log. */
export function showLog({ log }: CommandPorts): void {
  log.show();
}
