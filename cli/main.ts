import './engine';
import { isMainThread } from 'node:worker_threads';
import { run } from './run';
import { processTerminal } from './terminal';

if (isMainThread) start();
else void import('./threads/help').then(({ help }) => help());

function start(): void {
  // Whoever reads our output may stop early, as `head` does.
  process.stdout.on('error', () => process.exit());
  run(process.argv.slice(2), processTerminal).then(
    code => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      processTerminal.note(`This is a fault of postmortem itself: ${reason}. Please report it.`);
      process.exitCode = 2;
    },
  );
}
