import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calm, folderWith } from './cli';

test('the timeline is drawn in text, without colours where nobody reads them', t => {
  const { code, out, notes } = folderWith(t, { 'a.md': calm }).call(['timeline', 'a.md']);
  assert.equal(code, 0);
  assert.equal(notes, '');
  assert.match(out, /^Checkout errors\n2026-03-08 · times in UTC\n/);
  assert.match(out, /▼ Announced 14:05/);
  assert.match(out, /^15:00 +\+55 min {2}■ {2}\[Declared over\] Incident declared over\.$/m);
  assert.ok(!out.includes('\u001b'));
  assert.ok(out.split('\n').every(line => line.length <= 80));
});

test('every format is printed, and standard input is read', t => {
  const folder = folderWith(t, {});
  const draw = (format: string) => folder.call(['timeline', format, '-'], calm).out;
  assert.match(draw('--svg'), /^<svg xmlns=/);
  assert.match(draw('--html'), /^<!doctype html>/);
  assert.match(draw('--mermaid'), /^gantt\n/);
  assert.match(draw('--csv'), /^line,written,instant_utc,/);
  assert.equal(JSON.parse(draw('--json')).entries[1].instant, '2026-03-08T15:00:00Z');
  assert.match(folder.call(['timeline', '--ascii', '--width', '60', '-'], calm).out, /^[\n -~]+$/);
});

test('a file is written in the format of its ending, and over another only by force', t => {
  const folder = folderWith(t, { 'a.md': calm, 'b.svg': 'mine' });
  assert.equal(folder.call(['timeline', 'a.md', '-o', 'a.html']).notes, 'Wrote a.html.\n');
  assert.match(folder.read('a.html').toString(), /^<!doctype html>/);
  const refused = folder.call(['timeline', 'a.md', '-o', 'b.svg']);
  assert.equal(refused.code, 2);
  assert.match(refused.notes, /exists already/);
  assert.equal(folder.read('b.svg').toString(), 'mine');
  assert.equal(folder.call(['timeline', 'a.md', '-o', 'b.svg', '--force']).code, 0);
  assert.match(folder.read('b.svg').toString(), /^<svg/);
});

test('a call that cannot be carried out says what to do and writes nothing', t => {
  const folder = folderWith(t, { 'a.md': calm, 'none.md': '# Nothing\n' });
  const calls: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Name one file/],
    [['a.md', 'a.md'], /Name one file/],
    [['--svg', '--json', 'a.md'], /Choose one format/],
    [['a.md', '-o', 'a.png'], /export from VS Code/],
    [['a.md', '--width', '8'], /from 40 to 1000/],
    [['none.md', '-o', 'none.txt'], /has no timeline with entries/],
    [['gone.md'], /cannot be read/],
  ];
  for (const [args, reason] of calls) {
    const { code, out, notes } = folder.call(['timeline', ...args]);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(notes, reason);
  }
  assert.ok(!existsSync(join(folder.path, 'none.txt')) && !existsSync(join(folder.path, 'a.png')));
});
