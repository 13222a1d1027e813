import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { PlanResult, ViewResult } from '../../protocol';
import { range, startBare, startLikeVsCode } from './client';
import { incomplete, notes, ordered } from './documents';

const clients = Promise.all([startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

/** A place on a new last line that holds `typed`. */
const typedAtEnd = (text: string, typed: string) => {
  const lines = text.split('\n').length;
  return { text: `${text}\n${typed}`, position: { line: lines, character: typed.length } };
};

test('After “#”, the missing sections are proposed.', async () => {
  const [client] = await clients;
  const { text, position } = typedAtEnd(incomplete, '#');
  await client.open('headings.md', text);
  const labels = (await client.completions('headings.md', position, '#')).map(({ label }) => label);
  assert.deepEqual(labels.slice(0, 2), ['Remediation', 'Follow-up review']);
});

test('After “- ” in the timeline, the next entry is proposed with the time now in the zone of the document.', async () => {
  const [client] = await clients;
  await client.open('entry.md', ordered);
  await client.change('entry.md', '- \n', range(10, 0));
  const before = new Date().toISOString().slice(0, 13).replace('T', ' ');
  const [first] = await client.completions('entry.md', { line: 10, character: 2 }, ' ');
  const after = new Date().toISOString().slice(0, 13).replace('T', ' ');
  assert.equal(first?.detail, 'now, UTC');
  assert.ok([before, after].includes(first?.label.slice(0, 13) ?? ''));
});

test('After “(aim:”, the four aims are proposed.', async () => {
  const [client] = await clients;
  const line = ordered.split('\n').findIndex(text => text.includes('Practise'));
  await client.open('aims.md', ordered);
  await client.change('aims.md', '- [ ] Do it. (aim: \n', range(line, 0));
  const items = await client.completions('aims.md', { line, character: 19 }, ' ');
  const labels = items.map(({ label }) => label);
  for (const aim of ['likelihood', 'detection and response', 'handling and training', 'validation']) {
    assert.ok(labels.includes(aim), `${aim} in ${labels.join()}`);
  }
});

test('Every other trigger character is answered with silence where nothing of ours belongs.', async () => {
  const [client] = await clients;
  for (const character of ['#', '-', '*', '|', ':', '(', ' ', '<']) {
    const { text, position } = typedAtEnd(notes, `Some words${character}`);
    await client.open('notes.md', text);
    assert.deepEqual(await client.completions('notes.md', position, character), [], character);
    await client.open('prose.md', ordered);
    await client.change('prose.md', `Some words${character}\n`, range(2, 0));
    assert.deepEqual(await client.completions('prose.md', { line: 2, character: 11 }, character), [], character);
  }
});

test('A client without snippets gets plain text, without a placeholder in it.', async () => {
  const [rich, client] = await clients;
  const { text, position } = typedAtEnd(incomplete, '- ');
  for (const each of [rich, client]) await each.open('plain.md', text);
  for (const place of [position, { line: 7, character: 2 }]) {
    for (const item of await client.completions('plain.md', place, ' ')) {
      assert.notEqual(item.insertTextFormat, 2);
      assert.doesNotMatch(item.textEdit?.newText ?? '', /\$\d|\$\{/);
    }
  }
});

test('What a completion writes keeps to the document’s end of line.', async () => {
  const [client] = await clients;
  const { text, position } = typedAtEnd(incomplete, '#');
  await client.open('dos.md', text.replaceAll('\n', '\r\n'));
  const items = await client.completions('dos.md', position, '#');
  assert.notEqual(items.length, 0);
  for (const item of items) assert.doesNotMatch(item.textEdit?.newText ?? '', /(?<!\r)\n/);
});

test('The time of an entry tells how long after the start it is.', async () => {
  const [rich, client] = await clients;
  for (const each of [rich, client]) await each.open('hover.md', ordered);
  const place = { line: 8, character: 5 };
  assert.deepEqual(await rich.hover('hover.md', place), {
    range: range(8, 2, 8, 18),
    contents: { kind: 'markdown', value: '**+4 min** since the start  \n2026-03-08 14:05 UTC' },
  });
  assert.deepEqual((await client.hover('hover.md', place))?.contents, {
    kind: 'plaintext',
    value: '+4 min since the start\n2026-03-08 14:05 UTC',
  });
  assert.equal(await rich.hover('hover.md', { line: 8, character: 25 }), null);
  assert.equal(await rich.hover('hover.md', { line: 0, character: 0 }), null);
});

test('An action item tells which controls it bears on, in the words of the catalogue.', async () => {
  const [rich] = await clients;
  await rich.open(
    'controls.md',
    '<!-- post-mortem -->\n\n## Timeline\n\n## Remediation\n\n- [ ] Break it (aim: validation)\n',
  );
  for (const [line, part] of [
    [4, 'IR-4 c'],
    [6, 'SI-2 b'],
  ] as const) {
    const found = await rich.hover('controls.md', { line, character: 8 });
    assert.match(JSON.stringify(found?.contents), new RegExp(`NIST SP 800-53 ${part}`));
  }
});

test('What is said about a finding does not send secrets and marks to the restricted document.', async () => {
  const [rich] = await clients;
  const secret = ['Winter2026', 'Snow'].join('!');
  await rich.open('told.md', `<!-- post-mortem -->\n\n10.42.7.19\n\nCUI//SP-PRVCY\n\npassword: ${secret}\n`);
  const told = async (line: number) =>
    JSON.stringify((await rich.hover('told.md', { line, character: line === 6 ? 12 : 2 }))?.contents);
  assert.match(await told(2), /belongs in the restricted document/);
  assert.match(await told(4), /stays with the office that controls it/);
  assert.match(await told(6), /is rotated, and stored nowhere else/);
  assert.ok(!(await told(6)).includes(secret));
});

test('Beside each entry stands the time since the first, on the lines that are asked about.', async () => {
  const [client] = await clients;
  await client.open('hints.md', ordered);
  const all = await client.hints('hints.md', range(0, 0, 100, 0));
  assert.deepEqual(
    all.map(({ label, position }) => [label, position.line, position.character]),
    [
      ['+4 min', 8, 18],
      ['+59 min', 9, 18],
    ],
  );
  assert.deepEqual(
    (await client.hints('hints.md', range(9, 0, 9, 5))).map(({ label }) => label),
    ['+59 min'],
  );
});

test('A setting turns the hints off, and the client is told to ask again.', async () => {
  const client = await startLikeVsCode({ configuration: { inlayHints: { elapsed: true } } });
  try {
    await client.open('hints.md', ordered);
    await client.changes.next(() => true);
    assert.equal((await client.hints('hints.md', range(0, 0, 100, 0))).length, 2);
    client.configuration = { inlayHints: { elapsed: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.refreshes.next(method => method === 'workspace/inlayHint/refresh');
    assert.deepEqual(await client.hints('hints.md', range(0, 0, 100, 0)), []);
  } finally {
    await client.stop();
  }
});

test('The view of a document comes with its version; other Markdown has none.', async () => {
  const [client] = await clients;
  await client.open('view.md', ordered);
  await client.change('view.md', '!', range(7, 40));
  const uri = client.uri('view.md');
  const result = await client.connection.sendRequest<ViewResult>('postmortem/view', { uri });
  assert.equal(result?.version, 2);
  assert.equal(result?.view.title, 'Post-mortem: the queue stood still');
  assert.equal(result?.view.timeline.entries.length, 3);
  await client.open('other.md', notes);
  assert.equal(await client.connection.sendRequest('postmortem/view', { uri: client.uri('other.md') }), null);
});

test('A plan is for a version, and its edits make what was asked.', async () => {
  const [client] = await clients;
  await client.open('plan.md', ordered);
  const action = { type: 'insert-entry', time: '14:30', text: 'The disk is emptied.' };
  const { version, plan } = await client.connection.sendRequest<PlanResult>('postmortem/plan', {
    uri: client.uri('plan.md'),
    action,
  });
  assert.equal(version, 1);
  const edits = plan.type === 'edits' ? plan.edits : [];
  const text = client.apply('plan.md', { changes: { [client.uri('plan.md')]: [...edits] } });
  assert.equal(
    text,
    ordered.replace('- 2026-03-08 15:00', '- 2026-03-08 14:30: The disk is emptied.\n- 2026-03-08 15:00'),
  );
});
