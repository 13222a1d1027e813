import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { samples } from './samples';

/** What a worker has beyond the language; nothing of Node. */
const workerGlobals = { performance, PerformanceObserver, atob, TextEncoder, TextDecoder, setTimeout, clearTimeout };

test('bundled for a worker it finds everything, with nothing of Node in reach', async () => {
  const { outputFiles, warnings } = await build({
    stdin: {
      contents: "export * from './core/sensitive'; export { defaults } from './core/settings';",
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'door',
    target: 'es2022',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    alias: { 'node:path': 'path-browserify' },
  });
  assert.deepEqual(warnings, []);
  const { before = '', secret = '', after = '' } = samples[4] ?? {};
  const context = { ...workerGlobals, text: before + secret + after };
  const script = `${outputFiles[0]?.text}
    (async () => {
      const scan = await door.createSecretScanner();
      return JSON.stringify({
        node: [typeof process, typeof require, typeof Buffer],
        line: door.scanText('lena@agency.gov on 10.4.5.6', door.defaults).map(match => match.rule),
        text: (await scan(text)).map(match => match.what),
      });
    })()`;
  assert.deepEqual(JSON.parse(await runInNewContext(script, context)), {
    node: ['undefined', 'undefined', 'undefined'],
    line: ['sensitive-email', 'sensitive-ip-address'],
    text: ['a GitHub token'],
  });
});
