import './engine';
import { readFileSync } from 'node:fs';
import nodeModule, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

// What the program is made of lies beside this file. A build leaves machine code for its own Node.js there, too
// (scripts/bundle/codeCache.mjs): reading that takes a third of the time that compiling takes.
const program = join(__dirname, 'cli', 'main.js');
const script = withCodeCache(join(__dirname, 'cli', `main.${process.version}-${process.arch}.cache`));
const require = createRequire(program);
if (script === undefined) {
  keepCompiledCode();
  require(program);
} else {
  script.runInThisContext()({}, require, {}, program, dirname(program));
}

/** The program with its compiled code; `undefined` where there is none for this Node.js. */
function withCodeCache(path: string): Script | undefined {
  try {
    const cachedData = readFileSync(path);
    // The build writes ASCII only, which is read fastest as what it also is. What surrounds it is as codeCache.mjs says.
    const source = readFileSync(program, 'latin1');
    return new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
      filename: program,
      cachedData,
    });
  } catch {
    return undefined;
  }
}

/** Node.js from 22.1 on can keep compiled code by itself (https://nodejs.org/api/module.html#module-compile-cache). */
function keepCompiledCode(): void {
  const own: object = nodeModule;
  if ('enableCompileCache' in own && typeof own.enableCompileCache === 'function') own.enableCompileCache();
}
