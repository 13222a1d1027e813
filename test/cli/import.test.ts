import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { repositoryRoot } from '../unit/repository';
import { calm, folderWith } from './cli';

const fixture = (name: string) => readFileSync(join(repositoryRoot, 'test/fixtures/importing', name), 'utf8');
const chat = 'Ana Ng\n  2:10 PM\nIt is slow.\n2:20\nCall me at 628-337-9014.\nKim Roe\n  2:31 PM\nrolled back\n';

test('entries are printed as Markdown, with their zone', t => {
  const folder = folderWith(t, { 'log.txt': fixture('git-log/log.txt'), 'chat.txt': chat });
  const { code, out, notes } = folder.call(['import', 'log.txt', '--zone', 'Europe/Berlin']);
  assert.equal(code, 0);
  assert.match(
    out,
    /^- 2026-03-08 14:00 Europe\/Berlin - Committed 0123456789 by Ana Ng: Add a cache\n- 2026-03-08 16:00 /,
  );
  assert.equal(notes, 'Git log: 2 entries read.\n');
  assert.match(
    folder.call(['import', '-'], fixture('statuspage/webhook.json')).out,
    /^- 2026-03-08 14:45 UTC - Status page/,
  );
  assert.match(folder.call(['import', 'chat.txt']).notes, /names no date.*--date 2026-03-08/);
  assert.match(
    folder.call(['import', 'chat.txt', '--date', '2026-03-09']).out,
    /^- 2026-03-09 14:10 UTC - Ana Ng: It is slow\.\n/,
  );
});

test('entries are written into a document once, in its own style, without what is sensitive', t => {
  const folder = folderWith(t, { 'a.md': `\uFEFF${calm}`, 'chat.txt': chat });
  const { code, out, notes } = folder.call(['import', 'chat.txt', '--into', 'a.md']);
  assert.equal(code, 0);
  assert.equal(out, '');
  assert.match(notes, /^Slack text: 2 entries written into a\.md\.\n1 entry left out for sensitive content\./);
  assert.match(notes, /read from 2026-03-08 on\..*\n.*read in UTC\./);
  const written = folder.read('a.md').toString();
  const lines = '- 2026-03-08 14:10 - Ana Ng: It is slow.\n- 2026-03-08 14:31 - Kim Roe: rolled back\n';
  assert.equal(written, `\uFEFF${calm.replace('announced.\n', `announced.\n${lines}`)}`);
  assert.match(
    folder.call(['import', 'chat.txt', '--into', 'a.md']).notes,
    /2 entries left out, since the timeline has them/,
  );
  assert.equal(folder.read('a.md').toString(), written);
  folder.call(['import', 'chat.txt', '--into', 'a.md', '--include-sensitive']);
  assert.match(folder.read('a.md').toString(), /14:20 - Ana Ng: Call me/);
});

test('a Slack export is read from its folder and from its archive, channel by channel and in a time', t => {
  const files = Object.fromEntries(
    ['users.json', 'channels.json', 'incident-42/2026-03-08.json'].map(name => [name, fixture(`slack/export/${name}`)]),
  );
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`export/${name}`, text]));
  const folder = folderWith(t, { ...inFolder, 'export.zip': zip });
  const call = (...args: readonly string[]) => folder.call(['import', ...args]);
  assert.match(call('export').out, /^- 2026-03-08 14:05 UTC - ana: Checkout answers slowly/);
  assert.equal(call('export.zip', '--channel', '#incident-42').out, call('export').out);
  assert.match(
    call('export.zip', '--from', '2026-03-08T14:06Z', '--until', '2026-03-08T14:07Z').out,
    /^- 2026-03-08 14:06[^\n]+\n$/,
  );
  assert.match(call('export.zip', '--channel', 'other').notes, /no day of these channels/);
});

test('a table is read by the columns that the call names', t => {
  const folder = folderWith(t, { 'a.csv': fixture('table/incident-io.csv') });
  const { out } = folder.call(['import', 'a.csv', '--columns', 'time=occurred_at,text=type,author=Created by']);
  assert.match(out, /^- 2026-03-08 14:35 UTC - alert\n- 2026-03-08 15:33 UTC - Kim Roe: update\n$/);
});

test('what cannot be read is refused with a reason, and nothing is written', t => {
  const whole = fixture('pagerduty/log-entries.json');
  const folder = folderWith(t, {
    'a.md': calm,
    'cut.json': whole.slice(0, 900),
    'notes.txt': 'Bread and milk.\n',
    'picture.bin': new Uint8Array([1, 0, 2]),
    'cut.zip': zipSync({ 'a/2026-03-08.json': strToU8('[]') }).slice(0, 40),
    'large.csv': `when,what\n${Array.from({ length: 5001 }, (_, at) => `2026-03-08T14:05:00Z,entry number ${at}\n`).join('')}`,
  });
  const calls: readonly (readonly [readonly string[], RegExp])[] = [
    [['cut.json'], /cut\.json is no whole JSON/],
    [['notes.txt'], /no form that can be imported/],
    [['picture.bin'], /no text in UTF-8/],
    [['cut.zip'], /damaged or ends early/],
    [['large.csv'], /5001 entries; at most 5000/],
    [['gone.json'], /there is no such file/],
    [[], /Name at least one file/],
    [['notes.txt', '--from', 'noon'], /--from cannot be "noon"/],
    [['notes.txt', '--columns', 'a'], /--columns cannot be "a"/],
    [['-', '--zone', 'Mars/Base'], /zone is not known/],
  ];
  for (const [args, reason] of calls) {
    const { code, out, notes } = folder.call(['import', ...args, '--into', 'a.md'], whole);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(notes, reason);
  }
  assert.equal(folder.read('a.md').toString(), calm);
});
