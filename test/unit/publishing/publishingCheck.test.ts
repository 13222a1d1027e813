import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate, shippedTemplates } from '../../../core/templates';
import { assertLinear } from '../linear';
import { samples } from '../sensitive/samples';
import { check, rowsOf, settingsOf } from './check';

const quiet = `<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - Incident announced.
- 2026-03-08 15:00 - Incident declared over.

## Contributing factors

- The cache outlives a release.
- Nothing watches its age.

## Remediation

- [ ] Empty the cache with each release (aim: likelihood; owner: @ada; due: 2026-05-08)
- [ ] Alert on the age of the cache (aim: detection and response; owner: @lin; due: 2026-05-08)
- [ ] Rehearse the roll-back (aim: handling and training; owner: @sam; due: 2026-05-08)
- [ ] Break the cache in staging (aim: validation; owner: @ada; due: 2026-05-08)

## Follow-up review

2099-05-08
`;

/** The quiet document with something under a heading of its own; the text stands behind it. */
const withText = (text: string) => `${quiet}\n## Notes\n\n${text}\n`;
const line = withText('x').split('\n').indexOf('x') + 1;

test('a document of which nothing is to be said is ready', async () => {
  assert.deepEqual(await check(quiet), { ready: true, recognised: true, toSettle: 0, groups: [] });
});

test('groups stand in their order, whatever stands first in the text', async () => {
  const secret = samples.at(0)?.secret ?? '';
  const text = withText(`TBD\n\nkim.larsen@gmail.com\n\n10.20.4.17\n\n${secret}`);
  const { groups, ready, toSettle } = await check(text);
  assert.deepEqual(
    groups.map(({ title }) => title),
    ['Secrets', 'Personal data', 'Infrastructure', 'Template text and placeholders'],
  );
  assert.deepEqual({ ready, toSettle }, { ready: false, toSettle: 4 });
  assert.equal(JSON.stringify(groups).includes(secret), false);
});

test('what is sensitive but only a note is shown and does not stand in the way', async () => {
  const settings = settingsOf({ rules: { 'sensitive-email': 'information' } });
  assert.deepEqual(await rowsOf(withText('kim.larsen@gmail.com'), settings), [`pii ${line} sensitive-email`]);
});

test('hints of other rules are not listed, their warnings are', async () => {
  const swapped = quiet.replace(/(- .*announced\.)\n(- .*over\.)/, '$2\n$1');
  assert.deepEqual(await rowsOf(swapped), ['other 8 timeline-order !']);
  assert.deepEqual(await rowsOf(swapped, settingsOf({ rules: { 'timeline-order': 'hint' } })), []);
});

test('the status is told, and does not stand in the way', async () => {
  const draft = quiet.replace('# Checkout errors\n', '# Checkout errors\n\n- **Status:** draft\n');
  const { ready, groups } = await check(draft);
  assert.equal(ready, true);
  assert.match(groups.at(0)?.rows.at(0)?.message ?? '', /^The status is still "draft"\./);
  assert.deepEqual(await rowsOf(draft.replace('draft', 'published')), []);
});

test('a section that is wanted and not there stands in the way; an aim without a step is a note', async () => {
  const less = quiet.replace(/## Follow-up[\s\S]*/, '').replace(/.*validation.*\n/, '');
  assert.deepEqual(await rowsOf(less), ['other 3 section-missing !', 'unfinished 15 remediation-aims']);
});

test('an allowance that allows nothing is in a group of its own', async () => {
  const text = withText('Nothing. <!-- pm-allow sensitive-email: no more there -->');
  assert.deepEqual(await rowsOf(text), [`allowances ${line} process-allowance !`]);
});

test('what waits for its fix stands in the way', async () => {
  const text = withText('The parser is slow. <!-- publish after fix -->');
  assert.deepEqual(await rowsOf(text), [`unfinished ${line} publishing-after-fix !`]);
});

for (const left of [
  '{{title}}',
  'Began {{ declared over }}.',
  'TBD',
  'The number is TBD.',
  '- TODO: ask the vendor',
  '**TODO** write this',
  '| Owner | TBA |',
  'Done. <!-- TODO(kim): explain -->',
  'See <add link>.',
  '<your name here>',
  '<…>',
  '- [ ] Notice and respond sooner (aim: detection and response)',
]) {
  test(`a placeholder: ${left}`, async () => {
    assert.deepEqual(await rowsOf(withText(left)), [`placeholders ${line} publishing-placeholder !`]);
  });
}

for (const meant of [
  'The item stood on our TODO list.',
  'Liquid writes {{ site.title }} here, Hugo {{< figure >}}.',
  'The query was `SELECT {{column}} -- TODO`.',
  '```\nTODO: {{ name }}\n```',
  'The <kbd>Enter</kbd> key and <https://example.com/add>.',
  'An array<int> of a <b>few</b> bytes.',
  '- [ ] Notice sooner (aim: detection and response)',
]) {
  test(`no placeholder: ${meant.split('\n').join(' ')}`, async () => {
    assert.deepEqual(await rowsOf(withText(meant)), []);
  });
}

test('a section with nothing but a hint of its template is a placeholder, one with words is none', async () => {
  assert.deepEqual(await rowsOf(withText('<!-- Say what happened. -->')), [
    `placeholders ${line - 2} publishing-placeholder !`,
  ]);
  assert.deepEqual(await rowsOf(withText('<!-- Say what happened. -->\nThe disk was full.')), []);
});

test('a template that nobody filled in is not ready', async () => {
  const incident = { title: 'Outage', announced: '2026-03-08 14:05', declaredOver: '2026-03-08 15:00', zone: 'UTC' };
  for (const { text, id } of shippedTemplates) {
    assert.equal((await check(text)).ready, false, id);
    assert.equal((await check(fillTemplate(text, incident))).ready, false, id);
  }
});

test('a time that is a placeholder is said once', async () => {
  const open = quiet.replace('2026-03-08 15:00', '2026-03-08 HH:MM');
  assert.deepEqual(await rowsOf(open), ['placeholders 8 timeline-placeholder !']);
});

test('what was moved out and has no link is not filed', async () => {
  const where = (text: string) => rowsOf(withText(text));
  const row = `moved ${line} publishing-moved !`;
  assert.deepEqual(await where('We reached [restricted R7: router addresses].'), [row]);
  assert.deepEqual(await where('[R7]: <add link>'), [row]);
  assert.deepEqual(await where('[R7]: <add link>\n\nWe reached [restricted R7: router addresses][R7].'), [row]);
  const address = 'https://docs.google.com/document/d/1/edit';
  assert.deepEqual(await where(`We reached [restricted R7: routers](${address} "access-controlled").`), []);
  assert.deepEqual(await where(`[restricted R7]\n\n[R7]: ${address}`), []);
});

test('a document that is no post-mortem is checked all the same', async () => {
  const { recognised, ready, toSettle } = await check('# Notes\n\nAsk kim.larsen@gmail.com.\n');
  assert.deepEqual({ recognised, ready, toSettle }, { recognised: false, ready: false, toSettle: 1 });
});

test('an empty document is not ready', async () => {
  for (const text of ['', '\n\n  \n']) assert.deepEqual(await rowsOf(text), ['unfinished 1 publishing-empty !']);
});

test('twice as much of anything takes about twice as long to check', async () => {
  for (const piece of [
    '{{',
    '{{ a',
    '<add ',
    '<!--',
    '<!-- publish after ',
    '[restricted R1:',
    '[R1]: ',
    '- TODO ',
    '**',
    '`',
  ]) {
    await assertLinear(check, piece);
  }
});
