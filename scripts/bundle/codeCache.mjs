import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BenchClient } from '../bench/client.mjs';
import { documentOf } from '../bench/generate.mjs';
import { root } from '../setup/paths.mjs';

const keep = join(root, 'scripts/bundle/keepCode.cjs');

/** What runs in Node.js with node/readScript.ts, by the folder of its source: the script, and its usual work. */
const scripts = {
  cli: { script: 'cli/main', work: checkSomething },
  server: { script: 'server.web', work: typeSomething },
};

/** Writes the compiled code of the scripts, or of those of the folders `only`, for this very Node.js beside them. */
export async function writeCompiledCode(dist, only = Object.keys(scripts)) {
  for (const name of only) {
    const { script, work } = scripts[name];
    const cache = join(dist, `${script}.${process.version}-${process.arch}.cache`);
    // It is no code, so that V8 compiles all that is used; but it is there, so that the script runs as it does with code.
    writeFileSync(cache, '');
    try {
      await work(dist);
    } catch (error) {
      rmSync(cache);
      throw error;
    }
  }
}

/** Compiled code of another build would run in the place of this one's. */
export function forgetCompiledCode(dist, only = Object.keys(scripts)) {
  for (const name of only) {
    const script = join(dist, scripts[name].script);
    const folder = dirname(script);
    for (const file of existsSync(folder) ? readdirSync(folder) : [])
      if (file.startsWith(`${basename(script)}.`) && file.endsWith('.cache')) rmSync(join(folder, file));
  }
}

function checkSomething(dist) {
  const usual = ['--require', keep, join(dist, 'cli.js'), 'lint', '--fail-on=never', 'sample/postmortems'];
  const { status } = spawnSync(process.execPath, usual, { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error('The command line cannot be run.');
}

async function typeSomething(dist) {
  const client = new BenchClient(join(dist, 'server.js'), ['--require', keep]);
  const uri = 'file:///sample/postmortem.md';
  await client.start();
  const text = documentOf(20_000);
  await client.open(uri, text);
  await client.settle(uri);
  const lines = text.split('\n').length;
  for (let version = 2; version < 10; version += 1) {
    const place = { line: Math.floor((lines * version) / 11), character: 3 };
    await client.change(uri, version, [{ range: { start: place, end: place }, text: 'e' }]);
  }
  await client.stop();
}
