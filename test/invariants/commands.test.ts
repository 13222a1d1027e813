import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contributes, scripts } from '../../package.json';
import { repositoryRoot } from '../unit/repository';

/** The commands of the client's table. It imports `vscode`, so it is read as text here. */
function tableOfClient(): readonly string[] {
  const source = readFileSync(join(repositoryRoot, 'client/commands/index.ts'), 'utf8');
  return [...source.matchAll(/^ {2}'(postmortem\.[a-zA-Z]+)':/gm)].map(match => match[1] ?? '');
}

const declared = contributes.commands.map(({ command }) => command);

test('every command of package.json is in the table of the client, and the other way round', () => {
  assert.notEqual(declared.length, 0);
  assert.deepEqual([...tableOfClient()].sort(), [...declared].sort());
});

test('menus and keys run commands that exist', () => {
  const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(each =>
    'command' in each ? [each.command] : [],
  );
  assert.notEqual(named.length, 0);
  assert.deepEqual(
    named.filter(command => !declared.includes(command)),
    [],
  );
});

test('every command has a title that package.nls.json holds', () => {
  const texts: unknown = JSON.parse(readFileSync(join(repositoryRoot, 'package.nls.json'), 'utf8'));
  const titles = contributes.commands.map(({ title }) => title.replace(/^%|%$/g, ''));
  assert.ok(typeof texts === 'object' && texts !== null);
  assert.deepEqual(
    titles.filter(title => !Object.hasOwn(texts, title)),
    [],
  );
});

test('every script of package.json starts a file that exists', () => {
  const files = Object.values(scripts).flatMap(script => /(?:^|\s)node (\S+\.m?js)/.exec(script)?.[1] ?? []);
  assert.notEqual(files.length, 0);
  for (const file of files) assert.notEqual(readFileSync(join(repositoryRoot, file), 'utf8'), '');
});
