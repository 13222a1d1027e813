import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { cache, root } from '../../scripts/setup/paths.mjs';
import { contributedGrammars, hostGrammars } from './hostGrammars.mjs';

const tester = createRequire(import.meta.url).resolve('vscode-tmgrammar-test/dist/unit.js');
const folder = join(root, 'test', 'grammar', 'fixtures');

/** One result for each fixture: whether vscode-tmgrammar-test finds every assertion in it to hold. */
export function checkFixtures() {
  const config = writeConfiguration([...hostGrammars(), ...contributedGrammars(root)]);
  return readdirSync(folder).map(file => {
    const path = join(folder, file);
    const run = spawnSync(process.execPath, [tester, '--config', config, '--compact', path], { encoding: 'utf8' });
    const name = readFileSync(path, 'utf8').match(/^% SYNTAX TEST "[^"]+" "([^"]+)"/)?.[1] ?? file;
    return { name, passed: run.status === 0, detail: run.stdout + (run.error?.message ?? '') };
  });
}

/** Writes the grammars in the form of a package.json, which is what the tester reads; its paths must be relative. */
function writeConfiguration(grammars) {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'grammar-test.json');
  const listed = grammars.map(grammar => ({ ...grammar, path: relative(cache, grammar.path) }));
  writeFileSync(file, JSON.stringify({ contributes: { grammars: listed } }));
  return file;
}
