import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../unit/repository';

/** All texts of the repository, those that are not committed yet too. */
function texts(): readonly { readonly path: string; readonly text: string }[] {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', list, { cwd: repositoryRoot, encoding: 'utf8' })
    .split('\0')
    .filter(path => path !== '' && existsSync(join(repositoryRoot, path)))
    .map(path => ({ path, text: readFileSync(join(repositoryRoot, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

/** Where the parts of a name stand, in the form `path:line`. */
function placesOf(shape: RegExp): readonly string[] {
  return texts().flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (shape.test(line) ? [`${path}:${at + 1}`] : [])),
  );
}

test('the repository has texts to look through', () => {
  assert.ok(texts().some(({ path }) => path === 'package.json'));
});

test('no text names the host of a package registry', () => {
  const configured = /^[a-z]+:\/\/([^/:]+)/.exec(process.env.npm_config_registry ?? '')?.[1];
  const hosts = [
    'registry\\.(?:npmjs|yarnpkg|npmmirror)\\.',
    'npm\\.pkg\\.github',
    ...(configured ? [quote(configured)] : []),
  ];
  assert.deepEqual(placesOf(new RegExp(`(?:${hosts.join('|')})`, 'i')), []);
});

test('no text names a folder of the machine on which it was written', () => {
  const folders = [repositoryRoot, dirname(repositoryRoot), homedir()].filter(path => !everywhere.has(path));
  const shape = [...folders].map(path => `(?<![\\w.~/-])${quote(path)}(?![\\w-])`).join('|');
  assert.deepEqual(placesOf(new RegExp(shape)), []);
});

/** Folders that many machines have, so that a text may speak of them. */
const everywhere = new Set(['/', '/app', '/home', '/opt', '/src', '/srv', '/tmp', '/usr', '/Users', '/var', tmpdir()]);

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
