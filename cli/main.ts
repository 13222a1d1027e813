import { exitCode } from './exitCode';
import { reasonOf } from './files/reason';
import { run } from './run';
import { processTerminal } from './terminal';
import { helperArgument } from './threads/task';

// Loading what knows of threads takes long, so an argument tells them.
if (process.argv[2] === helperArgument) void import('./threads/help').then(({ help }) => help());
else start();

function start(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop early, as `head` does.
    if (error.code === 'EPIPE') process.exit();
    processTerminal.note(`postmortem: the output cannot be written: ${reasonOf(error)}`);
    process.exit(exitCode.misuse);
  });
  run(process.argv.slice(2), processTerminal).then(
    code => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      processTerminal.note(`This is a fault of postmortem itself: ${reason}. Please report it.`);
      process.exitCode = exitCode.misuse;
    },
  );
}
