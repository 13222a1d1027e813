import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { pageMark } from '../../core/catalogue';
import { calm, folderWith } from './cli';

const incident = (date: string, title: string, more = '') =>
  calm
    .replace('# Checkout errors\n', `# ${title}\n\n- **Severity:** SEV2\n- **Components:** checkout, cache\n${more}`)
    .replaceAll('2026-03-08', date);

const files = {
  'pm/2026-03-08-checkout.md': incident('2026-03-08', 'Checkout errors').replace(
    '- 2026-03-08 15:00',
    '- 2026-03-08 14:09 - Problem detected.\n- 2026-03-08 14:30 - Mitigated.\n- 2026-03-08 15:00',
  ),
  'pm/2025/login.md': incident('2025-11-02', '=Login | a [b]'),
  'pm/notes.md': '# Notes\n\nText.\n',
  'pm/node_modules/x.md': calm,
};

test('each incident has a row of a page by year, the newest first, and no mean', t => {
  const { code, out, notes } = folderWith(t, files).call(['index', 'pm']);
  assert.equal(code, 0);
  assert.equal(
    out,
    `${pageMark}

# Post-mortems

## 2026

| Date | Incident | Severity | To detect | To mitigate | To resolve | Contributing factors | Open |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 2026-03-08 | [Checkout errors](2026-03-08-checkout.md) | SEV2 | 4 min | 21 min | 30 min | The cache outlives a release. Nobody is told of its age. It has no limit. | 4 of 4 |

## 2025

| Date | Incident | Severity | To detect | To mitigate | To resolve | Contributing factors | Open |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 2025-11-02 | [=Login \\| a \\[b\\]](2025/login.md) | SEV2 | | | | The cache outlives a release. Nobody is told of its age. It has no limit. | 4 of 4 |
`,
  );
  assert.equal(notes, '2 post-mortems listed. 1 other Markdown file is none.\n');
});

test('the same is told as JSON, with lines from 1', t => {
  const { out } = folderWith(t, files).call(['index', 'pm', '--format', 'json']);
  const [first, second] = JSON.parse(out);
  assert.deepEqual(
    { ...first, factors: first.factors.length },
    {
      file: 'pm/2026-03-08-checkout.md',
      date: '2026-03-08',
      title: 'Checkout errors',
      severity: 'SEV2',
      status: null,
      minutes: { detect: 4, mitigate: 21, resolve: 30 },
      components: [
        { text: 'checkout', line: 6 },
        { text: 'cache', line: 6 },
      ],
      factors: 1,
      items: { open: 4, all: 4 },
    },
  );
  assert.deepEqual(second.minutes, { detect: null, mitigate: null, resolve: null });
  assert.equal(folderWith(t, { 'a/b.md': '# B\n' }).call(['index', 'a', '--format', 'json']).out, '[]\n');
});

test('the same is told as CSV, in which no cell is a formula', t => {
  const { out } = folderWith(t, files).call(['index', 'pm', '--format', 'csv']);
  const [header, , login, end] = out.split('\r\n');
  assert.equal(
    header,
    'date,title,severity,status,minutes_to_detect,minutes_to_mitigate,minutes_to_resolve,components,factors,open_items,items,file',
  );
  assert.match(
    login ?? '',
    /^2025-11-02,'=Login \| a \[b\],SEV2,,,,,checkout; cache,The cache .*,4,4,pm\/2025\/login\.md$/,
  );
  assert.equal(end, '');
});

test('a page that was written here is written anew, any other is kept', t => {
  const folder = folderWith(t, { ...files, 'pm/README.md': '# Ours\n' });
  const call = (...args: readonly string[]) => folder.call(['index', 'pm', ...args]);
  assert.equal(call('-o', 'pm/README.md').code, 2);
  assert.equal(folder.read('pm/README.md').toString(), '# Ours\n');
  assert.equal(call('-o', 'pm/all.md').code, 0);
  assert.equal(call('-o', 'pm/all.md').code, 0);
  assert.match(folder.read('pm/all.md').toString(), /\(2026-03-08-checkout\.md\)/);
  assert.equal(call('-o', 'all.md').code, 0);
  assert.match(folder.read('all.md').toString(), /\(pm\/2026-03-08-checkout\.md\)/);
  assert.equal(call('-o', 'pm/README.md', '--force').code, 0);
  assert.equal(call().notes, '2 post-mortems listed. 1 other Markdown file is none.\n');
});

test('an index of one’s own is completed, byte for byte, and once', t => {
  const readme = '\uFEFF# Ours\r\n\r\nText  \r\n\r\n## Incidents\r\n\r\n## End\r\n';
  const folder = folderWith(t, { ...files, 'pm/README.md': readme });
  assert.equal(folder.call(['index', 'pm', '--add']).notes.split('\n')[0], 'README.md: 2 entries added.');
  const written = folder.read('pm/README.md').toString();
  assert.equal(
    written,
    readme.replace(
      '## End',
      '### 2026\r\n\r\n- 2026-03-08 [Checkout errors](2026-03-08-checkout.md)\r\n\r\n### 2025\r\n\r\n- 2025-11-02 [=Login \\| a \\[b\\]](2025/login.md)\r\n\r\n## End',
    ),
  );
  assert.match(folder.call(['index', 'pm', '--add']).notes, /^README\.md: nothing is missing\./);
  assert.equal(folder.read('pm/README.md').toString(), written);
});

test('what an index lists under another year stays there, and the call says so', t => {
  const readme = '# Ours\n\n## Incidents\n\n### 2025\n\n- [Mine](2026-03-08-checkout.md)\n- [Login](2025/login.md)\n';
  const folder = folderWith(t, { ...files, 'pm/README.md': readme });
  const { code, notes } = folder.call(['index', 'pm', '--add']);
  assert.equal(
    notes.split('\n')[0],
    'README.md lists 2026-03-08-checkout.md under 2025, and its incident was on 2026-03-08. Move it to 2026, or correct the date in the post-mortem.',
  );
  assert.equal(code, 0);
  assert.equal(folder.read('pm/README.md').toString(), readme);
});

test('a wiki is known by its remote; Home.md and the sidebar are completed with page names', t => {
  const folder = folderWith(t, {
    'clone/2026-03-08-Checkout-errors.md': incident('2026-03-08', 'Checkout errors'),
    'clone/old/2025-11-02-Login.md': incident('2025-11-02', 'Login'),
    'clone/_Footer.md': 'x\n',
  });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: join(folder.path, 'clone') });
  git('init', '-q');
  git('remote', 'add', 'origin', 'https://github.com/example/runbook.wiki.git');
  assert.match(folder.call(['index', 'clone', '--add']).notes, /^Home\.md: 2 entries added\.\n/);
  assert.match(
    folder.read('clone/Home.md').toString(),
    /^# Post-mortems\n\n## 2026\n\n- 2026-03-08 \[Checkout errors\]\(2026-03-08-Checkout-errors\)\n\n## 2025\n\n- 2025-11-02 \[Login\]\(2025-11-02-Login\)\n$/,
  );
});

test('a call that means nothing is told what to do', t => {
  const folder = folderWith(t, { 'a.md': calm });
  for (const [args, told] of [
    [[], /Name one folder/],
    [['a.md'], /a\.md is no folder/],
    [['none'], /none is no folder/],
    [['.', '--format', 'yaml'], /Choose one of: markdown, csv, json/],
    [['.', '--add', '-o', 'x'], /Leave --output out/],
    [['.', '--site', 'x'], /Choose one of: wiki, mkdocs/],
  ] as const) {
    const { code, notes } = folder.call(['index', ...args]);
    assert.equal(code, 2);
    assert.match(notes, told);
  }
  assert.match(folder.call(['index', '--help']).out, /^Usage: postmortem index/);
});
