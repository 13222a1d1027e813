import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';

// The very file that people install, entry by entry: what is new here was decided, and nothing else gets in.
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const files = unzipSync(readFileSync(`${name}-${version}.vsix`));
const languages = ['de', 'es', 'fr', 'ja'];

const expected = [
  ...['[Content_Types].xml', 'extension.vsixmanifest'],
  ...['package.json', 'package.nls.json', 'readme.md', 'changelog.md', 'LICENSE.txt'].map(inside),
  ...languages.flatMap(language => [`package.nls.${language}.json`, `l10n/bundle.l10n.${language}.json`]).map(inside),
  ...['client.js', 'client.web.js', 'server.js', 'server.web.js', 'rulePages.json', 'licences.txt'].map(inDist),
  ...['base', 'drawing', 'facilitator', 'picture', 'preview', 'timeline'].map(sheet => inDist(`webview/${sheet}.css`)),
  ...['facilitator', 'picture', 'timeline'].map(script => inDist(`webview/${script}.js`)),
  ...['check', 'handOver', 'meet', 'sample', 'see', 'write'].map(step => inside(`media/walkthrough/${step}.svg`)),
  inside('media/icon.png'),
  inside('sample/postmortems/2026-03-08-checkout-answered-slowly.md'),
  inside('schemas/postmortem.schema.json'),
  inside('snippets/postmortem.code-snippets'),
  ...['postmortem', 'postmortem-comments'].map(grammar => inside(`syntaxes/${grammar}.injection.tmLanguage.json`)),
];

test('The package holds these files and no others.', () => {
  assert.deepEqual(Object.keys(files).sort(), [...expected].sort());
});

test('No file of the package maps or names its sources.', () => {
  const mapped = Object.keys(files).filter(path => /sourceMappingURL=/.test(textOf(path)));
  assert.deepEqual(mapped, []);
});

test('Every package whose code is in the bundles has its notice, with the whole licence.', () => {
  const notices = textOf(inDist('licences.txt'))
    .split(/^-{72}\n/m)
    .slice(1);
  const bundled = ['client.js', 'client.web.js', 'server.js', 'server.web.js']
    .concat(['facilitator', 'picture', 'timeline'].map(script => `webview/${script}.js`))
    .flatMap(path => packagesIn(readFileSync(`dist/${path}`, 'utf8')));
  assert.ok(bundled.includes('markdown-it') && bundled.includes('preact'));
  const noticed = notices.map(notice => /^(\S+) \S+ \(/.exec(notice)?.[1] ?? '');
  assert.deepEqual(
    [...new Set(bundled)].filter(each => !noticed.includes(each)),
    [],
  );
  for (const notice of notices) {
    assert.match(notice, /^\S+ \d\S* \((?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|0BSD)\)\n/);
    assert.match(notice, /permission|redistribution|licensed under the apache/i);
    assert.match(notice, /copyright/i);
  }
});

function inside(path: string): string {
  return `extension/${path}`;
}

function inDist(path: string): string {
  return inside(`dist/${path}`);
}

function textOf(path: string): string {
  return strFromU8(files[path] ?? new Uint8Array());
}

/** As the bundler for development names them above their code. */
function packagesIn(bundle: string): readonly string[] {
  return [...bundle.matchAll(/^\s*\/\/ (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm)].map(
    match => match[1] ?? '',
  );
}
