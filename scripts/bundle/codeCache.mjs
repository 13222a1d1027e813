import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { root } from '../setup/paths.mjs';

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) runAndKeep(process.argv[2]);

/** Writes the compiled code of the command line, for this very Node.js, beside it; cli/launcher.ts reads it. */
export function writeCodeCache(dist) {
  const program = join(dist, 'cli', 'main.js');
  const { status } = spawnSync(process.execPath, [self, program, 'lint', '--fail-on=never', 'sample/postmortems'], {
    cwd: root,
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`${program} cannot be run.`);
}

/** Lets the program do its usual work, so that what that takes is compiled, and keeps what was compiled. */
function runAndKeep(program) {
  // As cli/engine.ts and cli/launcher.ts have it: other flags, or other text around the program, make the code void.
  setFlagsFromString('--no-regexp-tier-up');
  const source = readFileSync(program, 'latin1');
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: program,
  });
  process.argv.splice(1, 1);
  process.on('exit', () => {
    const path = join(dirname(program), `main.${process.version}-${process.arch}.cache`);
    writeFileSync(path, script.createCachedData());
  });
  script.runInThisContext()({}, createRequire(program), {}, program, dirname(program));
}
