import { readFileSync } from 'node:fs';
import nodeModule, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Reads one of our scripts to run it later, once, as `require` does, but with the compiled code that a build left beside
 * it for its own Node.js (scripts/bundle/codeCache.mjs): reading that takes a third of the time that compiling takes.
 * Without such code everything is done when it runs. `path` is absolute and ends in `.js`.
 */
export function readScript(path: string): () => void {
  const require = createRequire(path);
  const cachedData = compiledCodeOf(path);
  if (cachedData === undefined) {
    return () => {
      keepCompiledCode();
      require(path);
    };
  }
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, { filename: path, cachedData });
  return () => script.runInThisContext()({}, require, {}, path, dirname(path));
}

/** `undefined` where no build left any for this Node.js. */
function compiledCodeOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path.replace(/js$/, `${process.version}-${process.arch}.cache`));
  } catch {
    return undefined;
  }
}

/** Node.js from 22.1 on can keep compiled code by itself (https://nodejs.org/api/module.html#module-compile-cache). */
function keepCompiledCode(): void {
  const own: object = nodeModule;
  if ('enableCompileCache' in own && typeof own.enableCompileCache === 'function') own.enableCompileCache();
}
