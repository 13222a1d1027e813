import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveSettings } from '../../../core/settings';

/** Resolves the settings of `start` among files that are given as objects or as text. */
async function resolve(start: string, files: { readonly [path: string]: unknown }, knownRules?: readonly string[]) {
  const read = async (path: string): Promise<string | undefined> => {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    return typeof file === 'object' ? JSON.stringify(file) : typeof file === 'string' ? file : undefined;
  };
  const { layers, files: found } = await resolveSettings(start, read, knownRules ? { knownRules } : {});
  return {
    zones: layers.map(({ settings }) => settings.zone),
    paths: found.map(file => file.path),
    messages: found.flatMap(file => file.problems.map(problem => `${file.path}: ${problem.message}`)),
  };
}

test('finds the nearest file above the document', async () => {
  const files = { '/a/.postmortem.json': { zone: 'UTC' }, '/.postmortem.json': { zone: 'Z' } };
  assert.deepEqual(await resolve('/a/b/c/x.md', files), {
    zones: ['UTC'],
    paths: ['/a/.postmortem.json'],
    messages: [],
  });
  assert.deepEqual((await resolve('/b/x.md', files)).paths, ['/.postmortem.json']);
  assert.deepEqual((await resolve('/b/x.md', {})).paths, []);
});

test('finds it by URI, on a drive, relative and in no folder at all', async () => {
  const paths = async (start: string, path: string) => (await resolve(start, { [path]: {} })).paths;
  for (const [start, path] of [
    ['file:///a/b/x.md', 'file:///.postmortem.json'],
    ['file:///a/b/x.md', 'file:///a/.postmortem.json'],
    ['vscode-vfs://github/o/r/x.md?a=/b/c#/d', 'vscode-vfs://github/o/r/.postmortem.json'],
    ['C:/a/b/x.md', 'C:/.postmortem.json'],
    ['docs/x.md', 'docs/.postmortem.json'],
  ] as const) {
    assert.deepEqual(await paths(start, path), [path]);
  }
  assert.deepEqual(await paths('untitled:Untitled-1', '/.postmortem.json'), []);
});

test('what a file builds on lies under it, in the order of the list', async () => {
  const result = await resolve('/a/x.md', {
    '/a/.postmortem.json': { extends: ['../b.json', './c/d.json'], zone: 'UTC+1' },
    '/b.json': { zone: 'UTC+2', extends: 'e.json' },
    '/a/c/d.json': { zone: 'UTC+3', extends: '../../e.json' },
    '/e.json': { zone: 'UTC+4' },
  });
  assert.deepEqual(result, {
    zones: ['UTC+4', 'UTC+2', 'UTC+3', 'UTC+1'],
    paths: ['/a/.postmortem.json', '/b.json', '/e.json', '/a/c/d.json'],
    messages: [],
  });
});

test('a path in a URI is encoded', async () => {
  const files = {
    'file:///a/.postmortem.json': { extends: 'my base.json' },
    'file:///a/my%20base.json': { zone: 'Z' },
  };
  assert.deepEqual((await resolve('file:///a/x.md', files)).zones, ['Z', undefined]);
});

test('circles, missing files and paths that are not relative are told where they are named', async () => {
  const { layers, files } = await resolveSettings('/x.md', async path => {
    if (path === '/.postmortem.json')
      return '{\n "extends": ["b.json", "none.json", "/etc/x", "https://x", "..\\\\x"] }';
    return path === '/b.json' ? '{ "extends": ".postmortem.json", "zone": "Z" }' : undefined;
  });
  assert.deepEqual(
    layers.map(({ settings }) => settings),
    [{ zone: 'Z' }, {}],
  );
  assert.deepEqual(
    files.map(({ path, problems }) => [path, problems.map(problem => problem.range.start)]),
    [
      ['/.postmortem.json', [23, 36, 46, 59].map(character => ({ line: 1, character }))],
      ['/b.json', [{ line: 0, character: 13 }]],
    ],
  );
  assert.equal(
    files[1]?.problems[0]?.message,
    '“.postmortem.json” builds on this file in turn; take one of the two out.',
  );
});

test('a chain of files ends after ten, a crowd after fifty', async () => {
  const chain = await resolve('/x.md', {
    '/.postmortem.json': { extends: '1.json' },
    ...Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`/${n}.json`, { extends: `${n + 1}.json` }])),
  });
  assert.deepEqual([chain.paths.length, chain.messages.length], [10, 1]);
  const crowd = await resolve('/x.md', {
    '/.postmortem.json': { extends: Array.from({ length: 60 }, (_, n) => `${n}.json`) },
    ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`/${n}.json`, {}])),
  });
  assert.deepEqual([crowd.paths.length, crowd.messages.length], [50, 11]);
});

test('a reader that fails counts as no file', async () => {
  const resolved = await resolveSettings('/a/x.md', () => Promise.reject(new Error('no access')));
  assert.deepEqual(resolved, { layers: [], files: [] });
});

test('knows the rules that there are', async () => {
  const { messages } = await resolve('/x.md', { '/.postmortem.json': { rules: { a: 'off', b: 'off' } } }, ['a']);
  assert.deepEqual(messages, ['/.postmortem.json: There is no rule “b”; check its spelling or take it out.']);
});
