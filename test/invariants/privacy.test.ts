import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { repositoryRoot } from '../unit/repository';

// docs/privacy.md says what is sent when. Whoever adds a row here changes that page.
const network: { readonly [bundle: string]: readonly string[] } = {
  // The server's own program, out of the extension.
  'client.js': ['child_process in client/node/serverProcess.ts'],
  'client.web.js': [
    'fetch in client/backlog/gitHubApi.ts',
    // The server's own script, out of the extension.
    'Worker in client/browser/startWorker.ts',
  ],
  // To the editor that started it, where it asks for a socket or a pipe.
  'server.js': ['net in server/node/nodeChannel.ts'],
  'server.web.js': [],
  // Starts the program beside it.
  'cli.js': [],
  // `git show` and threads of its own, on this machine.
  'cli/main.js': [
    'Worker in cli/threads/startHelpers.ts',
    'child_process in cli/files/committed.ts',
    'worker_threads in cli/threads/help.ts',
    'worker_threads in cli/threads/startHelpers.ts',
  ],
  'webview/timeline.js': [],
  'webview/facilitator.js': [],
  'webview/picture.js': [],
};

test('every bundle that ships is looked through', () => {
  const built = readdirSync(join(repositoryRoot, 'dist'), { recursive: true, encoding: 'utf8' });
  assert.deepEqual(built.filter(path => path.endsWith('.js')).sort(), Object.keys(network).sort());
});

for (const [bundle, named] of Object.entries(network)) {
  test(`${bundle} has no way into the network or to other programs but the named ones`, () => {
    assert.deepEqual(doorsOf(bundle), [...named].sort());
  });
}

test('addresses are opened, by a click, in the named places only', () => {
  assert.deepEqual(placesOf(/\bopenExternal\(|asExternalUri\(/), [
    'client/panels/documentPanel.ts',
    'client/restricted/handOver.ts',
  ]);
});

test('a token is asked for in one place', () => {
  assert.deepEqual(placesOf(/\bgetSession\(/), ['client/commands/createIssues.ts']);
});

test('nobody uses telemetry or language models', () => {
  assert.deepEqual(placesOf(/telemetry|\blm\.|\bchat\./i), []);
});

/** What a program needs to reach another one. */
const modules =
  /^(?:node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|worker_threads)(?:\/|$)/;
const globals = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'sendBeacon'],
  ...['RTCPeerConnection', 'importScripts', 'Worker', 'SharedWorker'],
]);

function doorsOf(bundle: string): readonly string[] {
  const text = readFileSync(join(repositoryRoot, 'dist', bundle), 'utf8');
  const file = ts.createSourceFile(bundle, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const origin = originsIn(text);
  const doors = new Set<string>();
  const look = (node: ts.Node) => {
    const door = doorAt(node);
    if (door !== undefined) doors.add(`${door} in ${origin(node.end)}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return [...doors].sort();
}

function doorAt(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    if (first === undefined || !ts.isStringLiteralLike(first) || !loads(node)) return globalIn(node.expression);
    return modules.exec(first.text)?.[1];
  }
  return ts.isNewExpression(node) ? globalIn(node.expression) : undefined;
}

/** `require`, under whatever name the bundler gives it, or `import()`. */
function loads({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && /require/i.test(expression.text))
  );
}

/** `fetch` itself, and `globalThis.fetch`. */
function globalIn(called: ts.Expression): string | undefined {
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : ts.isIdentifier(called) ? called.text : '';
  return globals.has(name) ? name : undefined;
}

/** The source that a place in a bundle comes from: the bundler names each above its code. */
function originsIn(text: string): (offset: number) => string {
  const origins = [...text.matchAll(/^[ \t]{0,4}\/\/ ([\w@./-]{1,300}\.[cm]?[jt]sx?)$/gm)]
    .map(({ index, 1: path = '' }) => ({ index, path }))
    .filter(({ path }) => existsSync(join(repositoryRoot, path)));
  assert.notEqual(origins.length, 0, 'The bundle names no sources: build it for development.');
  return offset => origins.findLast(({ index }) => index < offset)?.path ?? 'the bundle itself';
}

function placesOf(shape: RegExp): readonly string[] {
  return ['client', 'server', 'webview', 'cli', 'protocol']
    .flatMap(folder =>
      readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' }).map(path => `${folder}/${path}`),
    )
    .filter(path => /\.tsx?$/.test(path))
    .filter(path => shape.test(readFileSync(join(repositoryRoot, path), 'utf8')))
    .sort();
}
