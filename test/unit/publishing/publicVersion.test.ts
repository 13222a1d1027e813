import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertLinear } from '../linear';
import { repositoryRoot } from '../repository';
import { readFixture } from '../rules/fixture';
import { samples } from '../sensitive/samples';
import { publicVersion, sensitiveIn, settingsOf } from './check';

const internal = `# Checkout answered slowly

<!-- post-mortem -->

- **Status:** review
- **Severity:** 2
- **Zone:** Europe/Berlin
- **Facilitator:** Ines
- **Participants:** Kim Larsen (IC), @tomasz
- **Components:** checkout

## Summary

One order in three took longer than ten seconds. Kim Larsen saw it at 10.20.4.17. No action is needed.

## Timeline

- 2026-03-08 13:58 - Outage begins. ★
- 14:01 - effect: The alert reaches the on-call phone of @tomasz.
  It also reached a second phone.
  - [dashboard](https://acme.grafana.net/d/1)
- 14:21 - understanding: The voucher service hangs.
- 14:30 - action: Restarted 10.20.4.18.
- 14:40 - action: Switched voucher checks off.
- 13:58 UTC - Incident resolved.

## Contributing factors

- The index of the new column was missing. <!-- ask Kim -->

## Remediation

- [x] Build the index (aim: likelihood; owner: @tomasz; due: 2026-04-10; ticket: OPS-12)
- [ ] Watch the slow half ([OPS-13](https://acme.atlassian.net/browse/OPS-13)) (aim: validation; owner: @ines)

## Meeting

### Attendance

- Ines

### Parking lot

- Who pays for the vouchers?
`;

test('the public text tells what happened and what is done, in the authors’ words', async () => {
  const { text } = await publicVersion(internal);
  assert.equal(
    text,
    `# Checkout answered slowly

- **When:** 2026-03-08 13:58 to 14:58
- **Duration:** 1 h
- **Zone:** Europe/Berlin
- **Components:** checkout
- **Status:** draft

## What happened

One order in three took longer than ten seconds. [a responder] saw it at [an internal address]. No action is needed.

### Timeline

- 2026-03-08 13:58 - Outage begins.
- 14:01 - The alert reaches the on-call phone of [a responder]. It also reached a second phone.
- 14:40 - Switched voucher checks off.
- 14:58 - Incident resolved.

### Contributing factors

- The index of the new column was missing.

## What we're doing

- [x] Build the index
- [ ] Watch the slow half

<!-- Five questions that customers ask. Take this list out when each is answered above.

- [x] Which parts of the service? Answered under the title.
- [x] How long, and when? Answered under the title.
- [x] What was the effect on my applications and users? Answered in "What happened".
- [x] How will you prevent it? Answered in "What we're doing".
- [x] What should I do? Answered in the text.

-->
`,
  );
});

test('everything withheld is listed with its place, without its value', async () => {
  const { withheld } = await publicVersion(internal);
  const lineOf = (words: string) => internal.split('\n').findIndex(line => line.includes(words));
  const at = (words: string) =>
    withheld.filter(({ lines }) => lines.start <= lineOf(words) && lineOf(words) < lines.end).map(({ what }) => what);
  assert.deepEqual(at('Severity'), ['the field "severity"']);
  assert.deepEqual(at('Kim Larsen saw').sort(), ['an internal address', 'the name of a person']);
  assert.deepEqual(at('[dashboard]'), ['details below an entry', 'an internal link']);
  assert.deepEqual(at('voucher service hangs'), ['an understanding of the moment']);
  assert.deepEqual(at('Restarted'), ['an entry that tells of something internal']);
  assert.deepEqual(at('ask Kim'), ['a comment']);
  assert.deepEqual(at('OPS-13').sort(), ['a ticket', 'owner, date or ticket of a step']);
  assert.deepEqual(at('Who pays'), ['the section "Meeting"']);
  assert.doesNotMatch(JSON.stringify(withheld), /10\.20|Larsen|tomasz|OPS/);
});

test('where the document does not say something, a placeholder waits', async () => {
  const { text } = await publicVersion('# Outage\n\n<!-- post-mortem -->\n');
  assert.match(text, /^- \*\*When:\*\* <add when it began and ended>$/m);
  assert.match(text, /## What happened\n\n<add what happened/);
  assert.match(text, /## What we're doing\n\n<add what you do/);
  assert.equal(text.match(/- \[ \] .*\? <add the answer/g)?.length, 5);
});

test('the words of a person’s role take the place of the name', async () => {
  const settings = settingsOf({ people: [{ name: 'Kim Larsen', role: 'incident commander' }] });
  const { text } = await publicVersion('# Outage\n\n## Summary\n\nThen Kim Larsen slept.\n', settings);
  assert.match(text, /Then the incident commander slept\./);
});

test('who is named in a column of people is named nowhere; a tool or a team there is', async () => {
  const { text } = await publicVersion(
    '# Outage\n\n<!-- post-mortem -->\n\n## Summary\n\nMaria Larsen and Release Bot saw it.\n\n## Timeline\n\nAll times UTC.\n\n' +
      '| Time | Who | What |\n| --- | --- | --- |\n| 14:05 | Maria Larsen | The outage begins in one region |\n| 14:09 | Release Bot | Rolled back |\n',
  );
  assert.match(text, /^\[a responder\] and Release Bot saw it\.$/m);
  assert.match(text, /^- \*\*Zone:\*\* UTC$/m);
});

test('restricted passages, inner links and images go; links for everyone stay', async () => {
  const story = [
    'We reached [restricted R7: routers](https://docs.google.com/document/d/1 "access-controlled") and [the page](https://status.example.com/1).',
    '',
    'See [the thread](https://acme.slack.com/archives/C1), [notes](../notes.md), https://wiki.corp/x and [more][m].',
    '',
    '![graph](graph.png)',
    '',
    '[m]: https://acme.atlassian.net/wiki/1',
    '[R8]: <add link>',
  ];
  const { text } = await publicVersion(`# Outage\n\n## Summary\n\n${story.join('\n')}\n`);
  const body = text.slice(text.indexOf('We reached'), text.indexOf("## What we're")).trim();
  assert.equal(
    body,
    'We reached [details] and [the page](https://status.example.com/1).\n\nSee the thread, notes, [an internal link] and more.',
  );
});

test('a mark of a removed value says that something is not told, and not what; an alias stays', async () => {
  const marked = internal
    .replace('at 10.20.4.17.', 'at router-1, with [removed: GitHub token] and \\[removed: date of birth\\].')
    .replace('The index of', '[Logs](https://x.example/removed-github-token/all) show that the index of');
  const { text, withheld } = await publicVersion(marked);
  assert.doesNotMatch(text, /removed/);
  assert.match(text, /saw it at router-1, with \[details\] and \\\[details\\\]\./);
  assert.match(text, /- Logs show that the index of/);
  assert.deepEqual(
    withheld.filter(({ what }) => what === 'a mark of a removed value').map(({ lines }) => lines.start),
    [13, 13],
  );
});

test('a block of code that holds something sensitive goes as a whole, another stays', async () => {
  const story = 'It said:\n\n```\nfrom 10.20.4.17\nport 22\n```\n\nand\n\n```\nexit 1\n```';
  const { text } = await publicVersion(`# Outage\n\n## Summary\n\n${story}\n`);
  assert.match(text, /It said:\n\n\[an excerpt\]\n\nand\n\n```\nexit 1\n```/);
});

test('what a comment allows inside is withheld as well, for its reason stays inside', async () => {
  const story = 'From 10.20.4.17. <!-- pm-allow sensitive-ip-address: known to all -->';
  const { text, withheld } = await publicVersion(`# Outage\n\n## Summary\n\n${story}\n`);
  assert.match(text, /From \[an internal address\]\.\n/);
  assert.deepEqual(
    withheld.map(({ what }) => what),
    ['an internal address'],
  );
});

test('nothing sensitive is left of any secret, wherever it stands', async () => {
  for (const { what, before = '', secret, after = '' } of samples) {
    const line = `${before}${secret}${after}`;
    const places = [
      `## Summary\n\n${line}\n`,
      `## Timeline\n\n- 2026-03-08 14:05 - effect: ${line.split('\n').join(' ')}\n`,
    ];
    for (const place of places) {
      const { text } = await publicVersion(`# Outage\n\n${place}\n## Remediation\n\n- [ ] Rotate\n`);
      assert.deepEqual(await sensitiveIn(text), [], what);
    }
  }
});

test('nothing sensitive is left of any fixture, and its public text can be made public again', async () => {
  const fixtures = readdirSync(join(repositoryRoot, 'test/fixtures/rules')).map(name => name.replace(/\.md$/, ''));
  assert.notEqual(fixtures.length, 0);
  for (const id of fixtures) {
    for (const { text: source, type, title } of readFixture(id).parts) {
      if (type === 'settings') continue;
      const { text } = await publicVersion(source);
      assert.deepEqual(await sensitiveIn(text), [], `${id}: ${title}`);
      assert.deepEqual(await sensitiveIn((await publicVersion(text)).text), [], `${id}: ${title}`);
    }
  }
});

test('the ends of lines are those of the document', async () => {
  const { text } = await publicVersion(internal.replaceAll('\n', '\r\n'));
  assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
});

test('twice as much of anything takes about twice as long to become a public text', async () => {
  for (const piece of [
    '[',
    '![',
    '[a](',
    '[a][',
    '<!--',
    '<!-- a -->',
    '@kim ',
    '- ',
    '## a\n',
    'http://a',
    '`',
    '](',
  ]) {
    await assertLinear(text => publicVersion(`# Outage\n\n## Summary\n\n${text}\n`), piece);
  }
});
