import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { repositoryRoot } from '../unit/repository';

/** The files that are evaluated when VS Code loads an entry; what is asked for later is left out. */
async function evaluatedAtOnce(entry: string, platform: 'node' | 'browser'): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform,
    external: ['vscode'],
    ...(platform === 'browser' && { alias: { 'node:path': 'path-browserify', path: 'path-browserify' } }),
    logLevel: 'silent',
  });
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' && external !== true) found.add(path);
    }
  }
  return [...found];
}

test('in Node, what is evaluated before a post-mortem is seen are few files, and no package', async () => {
  const files = await evaluatedAtOnce('client/node/main.ts', 'node');
  assert.ok(files.includes('client/activation.ts'));
  assert.deepEqual(
    files.filter(file => file.includes('node_modules')),
    [],
  );
  assert.ok(files.length <= 40, `${files.length} files: ${files.join(', ')}`);
});

test('the script for browsers evaluates nothing before it is asked, so that Node can take parts of it', async () => {
  assert.deepEqual(await evaluatedAtOnce('client/browser/main.ts', 'browser'), ['client/browser/main.ts']);
});
