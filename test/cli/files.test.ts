import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { withSlashes } from '../../cli/files/slashes';
import { calm, disordered, type Folder, folderWith } from './cli';

/** The files of which something is said. */
function filesIn(folder: Folder, ...operands: readonly string[]): string[] {
  const { out } = folder.call(['lint', '--format=json', ...operands]);
  const rows: readonly { readonly file: string }[] = JSON.parse(out);
  return [...new Set(rows.map(({ file }) => file))];
}

/** A list out of order in a document that is no post-mortem. */
const plain = disordered.replace('<!-- post-mortem -->\n\n', '').replace(/## Con[\s\S]*$/, '');

const tree = {
  'a.md': disordered,
  'notes.md': plain,
  'docs/b.md': disordered,
  'docs/deep/c.markdown': disordered,
  'docs/d.txt': disordered,
  'docs/.hidden/e.md': disordered,
  'node_modules/f/g.md': disordered,
};

test('in folders, checks the post-mortems, hidden folders and node_modules left out', t => {
  const folder = folderWith(t, tree);
  assert.deepEqual(filesIn(folder, '.'), ['a.md', 'docs/b.md', 'docs/deep/c.markdown']);
  assert.deepEqual(filesIn(folder, 'docs/'), ['docs/b.md', 'docs/deep/c.markdown']);
  assert.deepEqual(filesIn(folder, join(folder.path, 'docs/deep')), [`${folder.path}/docs/deep/c.markdown`]);
});

test('a file that is named is checked whatever it is, and once', t => {
  const folder = folderWith(t, tree);
  assert.deepEqual(filesIn(folder, 'notes.md'), ['notes.md']);
  assert.deepEqual(filesIn(folder, 'docs/d.txt'), ['docs/d.txt']);
  assert.deepEqual(filesIn(folder, '.', './notes.md', 'node_modules/f/g.md', './a.md').sort(), [
    './a.md',
    './notes.md',
    'docs/b.md',
    'docs/deep/c.markdown',
    'node_modules/f/g.md',
  ]);
});

test('globs that the shell left are expanded, from the folder that they start with', t => {
  const folder = folderWith(t, tree);
  assert.deepEqual(filesIn(folder, '*.md'), ['a.md']);
  assert.deepEqual(filesIn(folder, 'docs/**/*.{md,markdown}'), ['docs/b.md', 'docs/deep/c.markdown']);
  assert.deepEqual(filesIn(folder, '**/?.md'), ['a.md', 'docs/b.md']);
  assert.deepEqual(filesIn(folder, join(folder.path, 'do*', '*.txt')), [`${folder.path}/docs/d.txt`]);
});

test('globs behind a ! leave out what they match, files that are named too', t => {
  const folder = folderWith(t, tree);
  assert.deepEqual(filesIn(folder, '.', '!docs'), ['a.md']);
  assert.deepEqual(filesIn(folder, '!*.markdown', 'docs'), ['docs/b.md']);
  assert.deepEqual(filesIn(folder, '**/*.md', '!docs/*.md'), ['a.md']);
  assert.deepEqual(filesIn(folder, 'docs', '!./docs/deep/'), ['docs/b.md']);
  assert.deepEqual(filesIn(folder, '.', `!${folder.path}/docs/**`), ['a.md']);
  assert.deepEqual(filesIn(folder, 'a.md', 'docs/b.md', '!b.md'), ['a.md']);
  assert.deepEqual(filesIn(folder, '.', `!${basename(folder.path)}`), ['a.md', 'docs/b.md', 'docs/deep/c.markdown']);
});

test('a file whose name begins with ! is a file', t => {
  assert.deepEqual(filesIn(folderWith(t, { '!a.md': disordered }), '!a.md'), ['!a.md']);
});

test('--only-post-mortems leaves out named files that are none', t => {
  const folder = folderWith(t, tree);
  assert.deepEqual(filesIn(folder, '--only-post-mortems', 'notes.md', 'docs/d.txt', 'a.md'), ['docs/d.txt', 'a.md']);
  const { code, out } = folder.call(['check', '--only-post-mortems', 'notes.md']);
  assert.deepEqual({ code, out }, { code: 0, out: '' });
});

test('--stdin-name says what standard input is called and which settings hold for it', t => {
  const quiet = '{ "version": 1, "rules": { "timeline-order": "off" } }';
  const folder = folderWith(t, { 'docs/.postmortem.json': quiet });
  const lint = (name: string) => folder.call(['lint', '-', '--stdin-name', name], disordered);
  assert.match(lint('notes/a.md').out, /^notes\/a\.md:8:3: warning: /);
  assert.equal(lint('docs/a.md').out, '');
  for (const command of ['check', 'evidence'])
    assert.match(folder.call([command, '-', '--stdin-name', 'b.md'], calm).out, /\bb\.md:/, command);
  assert.equal(folder.call(['timeline', '-', '--stdin-name', 'b.md'], calm).code, 0);
});

test('says when a folder holds no post-mortem', t => {
  const { code, out, notes } = folderWith(t, { 'notes.md': plain }).call(['lint', '.']);
  assert.deepEqual({ code, out }, { code: 0, out: '' });
  assert.match(notes, /^No post-mortem was found here\./);
});

test('a name with wildcards that exists is a file', t => {
  assert.deepEqual(filesIn(folderWith(t, { '{x}*.md': plain }), '{x}*.md'), ['{x}*.md']);
});

test('links that lead in a circle or nowhere do not stop a search', t => {
  const folder = folderWith(t, { 'docs/a.md': disordered });
  symlinkSync('..', join(folder.path, 'docs/up'));
  symlinkSync('nowhere', join(folder.path, 'docs/lost.md'));
  symlinkSync('a.md', join(folder.path, 'docs/same.md'));
  assert.deepEqual(filesIn(folder, '.'), ['docs/a.md', 'docs/same.md']);
});

test('on Windows, paths get slashes; elsewhere a backslash is a letter', () => {
  assert.equal(withSlashes('C:\\docs\\a.md', '\\'), 'C:/docs/a.md');
  assert.equal(withSlashes('odd\\name.md', '/'), 'odd\\name.md');
});

test('the files that nobody can read are told, the others are checked all the same', t => {
  const folder = folderWith(t, {
    'a.md': disordered,
    'picture.md': Uint8Array.of(0x89, 0x50, 0, 1, 2),
    'large.md': ' '.repeat(16 * 1024 * 1024 + 1),
  });
  const { code, out, notes } = folder.call(['lint', 'a.md', 'none.md', 'picture.md', 'large.md', 'a.md/b.md']);
  assert.equal(code, 2);
  assert.match(out, /^a\.md:8:3: /);
  assert.deepEqual(notes.trimEnd().split('\n'), [
    'none.md: cannot be read: there is no such file. Check the name.',
    'a.md/b.md: cannot be read: a part of its path is a file. Check the name.',
    'picture.md: is no text in UTF-8. Save it as UTF-8 or leave it out.',
    'large.md: is larger than 16 MiB. Split it or leave it out.',
    '1 warning in 1 file.',
  ]);
});

test('pictures among what a glob finds are passed over', t => {
  const folder = folderWith(t, { 'docs/a.md': calm, 'docs/a.png': Uint8Array.of(0x89, 0x50, 0, 1, 2) });
  assert.equal(folder.call(['lint', 'docs/**']).code, 0);
});

test('empty, half-typed and 5 MB files are checked', t => {
  const prose = 'Requests failed with the same error in the checkout, one after the other.\n\n'.repeat(70_000);
  const folder = folderWith(t, {
    'empty.md': '',
    'half.md': '---\ntitle: [\n---\n\n## Timeline\n\n| Time |\n| --',
    'tabs.md': '\t- x\n\n##\tTimeline\n\n-\t14:05\tx',
    'large.md': `# Incident\n\n## Timeline (UTC)\n\n- 14:05 - First alert.\n\n## Impact\n\n${prose}`,
  });
  assert.ok(folder.read('large.md').length > 5_000_000);
  for (const name of ['empty.md', 'half.md', 'tabs.md', 'large.md']) {
    const { code, notes } = folder.call(['lint', '--fail-on=error', name]);
    assert.equal(code, 0, notes);
  }
});
