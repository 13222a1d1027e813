import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { range, startBare, startLikeVsCode } from './client';
import { disordered, incomplete, notes, ordered } from './documents';

const clients = Promise.all([startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

const titled = (actions: readonly CodeAction[], title: string) => actions.find(action => action.title === title);
const dos = (text: string) => text.replaceAll('\n', '\r\n');

for (const [ending, convert] of [
  ['\\n', (text: string) => text],
  ['\\r\\n', dos],
] as const) {
  test(`Sorting the timeline moves its entries and nothing else, with lines that end in ${ending}.`, async () => {
    for (const client of await clients) {
      await client.open('sort.md', convert(disordered));
      const actions = await client.actions('sort.md', range(8, 4));
      const sort = titled(actions, 'Sort the timeline');
      assert.equal(sort?.kind, 'quickfix');
      assert.equal(sort?.isPreferred, true);
      assert.deepEqual(
        sort?.diagnostics?.map(({ code }) => code),
        ['timeline-order'],
      );
      assert.equal(await client.edited('sort.md', sort), convert(ordered));
    }
  });

  test(`Missing sections go to their places, with lines that end in ${ending}.`, async () => {
    const [client] = await clients;
    await client.open('sections.md', convert(incomplete));
    const actions = await client.actions('sections.md', range(1, 0));
    const remediation = `

## Remediation

- [ ]  (aim: likelihood; owner: ; due: ; priority: )
- [ ]  (aim: detection and response; owner: ; due: ; priority: )
- [ ]  (aim: handling and training; owner: ; due: ; priority: )
- [ ]  (aim: validation; owner: ; due: ; priority: )`;
    const followUp = `

## Follow-up review

<!-- Two months after the incident: look at what became of the remediation. -->`;
    const results: readonly (readonly [string, string])[] = [
      ['Add the section "Remediation"', remediation],
      ['Add the section "Follow-up review"', followUp],
      ['Add all missing sections', remediation + followUp],
    ];
    for (const [title, added] of results) {
      const text = await client.edited('sections.md', titled(actions, title));
      assert.equal(text.trimEnd(), convert(incomplete + added));
    }
  });
}

test('What is found can be allowed here and in this file, with a place for the reason.', async () => {
  const [client] = await clients;
  await client.open('allow.md', disordered);
  const actions = await client.actions('allow.md', range(8, 4));
  const here = await client.edited('allow.md', titled(actions, 'Allow timeline-order here, with a reason'));
  const comment = ' <!-- pm-allow timeline-order: why this is fine -->';
  assert.equal(here, disordered.replace('announced.', `announced.${comment}`));
  const inFile = await client.edited('allow.md', titled(actions, 'Allow timeline-order in this file, with a reason'));
  assert.ok(inFile.includes('<!-- pm-allow-file timeline-order: why this is fine -->'));
  await client.change('allow.md', inFile);
  assert.deepEqual(await client.diagnostics('allow.md'), []);
});

test('Turning a rule off makes the settings file where there is none.', async () => {
  const [client] = await clients;
  await client.open('off.md', disordered);
  const actions = await client.actions('off.md', range(8, 4));
  const action = titled(actions, 'Turn off timeline-order in this workspace');
  const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  const uri = client.uri('.postmortem.json');
  assert.deepEqual(edit?.documentChanges, [
    { kind: 'create', uri, options: { ignoreIfExists: true } },
    {
      textDocument: { uri, version: null },
      edits: [
        { range: range(0, 0), newText: '{\n  "version": 1,\n  "rules": {\n    "timeline-order": "off"\n  }\n}\n' },
      ],
    },
  ]);
});

test('Turning a rule off keeps the comments of the settings file.', async () => {
  const text = '{\n  // ours\n  "version": 1,\n  "rules": { "timeline-milestones": "hint" /* for now */ }\n}\n';
  const client = await startLikeVsCode({ files: { '.postmortem.json': text } });
  try {
    await client.open('off.md', disordered);
    await client.changes.next(() => true);
    await client.open('.postmortem.json', text);
    const title = 'Turn off timeline-order in this workspace';
    const action = titled(await client.actions('off.md', range(8, 4)), title);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const [change] = edit?.documentChanges ?? [];
    const edits = change !== undefined && 'edits' in change ? change.edits : [];
    const result = client.apply('.postmortem.json', {
      changes: { [client.uri('.postmortem.json')]: edits.flatMap(each => ('newText' in each ? [each] : [])) },
    });
    assert.ok(result.includes('// ours') && result.includes('/* for now */'));
    assert.match(result, /"timeline-order": "off"/);
    const refreshes = client.refreshes.all.length;
    await client.write('.postmortem.json', result);
    await client.refreshes.next(method => method === 'workspace/diagnostic/refresh', refreshes);
    assert.deepEqual(await client.diagnostics('off.md'), []);
  } finally {
    await client.stop();
  }
});

test('A client that cannot make files is not offered to.', async () => {
  const [, client] = await clients;
  await client.open('bare.md', disordered);
  const titles = (await client.actions('bare.md', range(8, 4))).map(({ title }) => title);
  assert.ok(titles.includes('Sort the timeline'));
  assert.deepEqual(
    titles.filter(title => title.startsWith('Turn off')),
    [],
  );
});

test('A rule that finds secrets cannot be turned off from a secret.', async () => {
  const [client] = await clients;
  const refreshes = client.refreshes.all.length;
  const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  await client.open('secret.md', `${ordered}\n${secret}\n`);
  await client.refreshes.next(() => true, refreshes);
  const line = ordered.split('\n').length;
  const titles = (await client.actions('secret.md', range(line, 2))).map(({ title }) => title);
  assert.deepEqual(
    titles.filter(title => title.startsWith('Turn off')),
    [],
  );
  assert.ok(!JSON.stringify(titles).includes(secret));
});

test('Fix all applies what is safe, leaves the rest, and has nothing to do a second time.', async () => {
  const [client] = await clients;
  const unused = ' <!-- pm-allow timeline-dual-zone: told so -->';
  const text = `${incompleteAnd(disordered)}`.replace('over.', `over.${unused}`).replace('15:00', '15:00 PM');
  await client.open('all.md', text);
  const [action, ...others] = await client.actions('all.md', range(0, 0), { only: ['source.fixAll'] });
  assert.equal(action?.kind, 'source.fixAll.postmortem');
  assert.deepEqual(others, []);
  const fixed = await client.edited('all.md', action);
  assert.ok(fixed.indexOf('14:01') < fixed.indexOf('14:05'));
  assert.ok(fixed.includes('84.17.45.9'));
  await client.change('all.md', fixed);
  assert.deepEqual(await client.actions('all.md', range(0, 0), { only: ['source.fixAll'] }), []);
  assert.ok((await client.diagnostics('all.md')).some(({ code }) => code === 'sensitive-ip-address'));
});

test('Fix all of one kind of source action is not given to somebody who asks for another.', async () => {
  const [client] = await clients;
  await client.open('kinds.md', disordered);
  assert.deepEqual(await client.actions('kinds.md', range(8, 4), { only: ['source.organizeImports'] }), []);
  const cures = await client.actions('kinds.md', range(8, 4), { only: ['quickfix'] });
  assert.deepEqual([...new Set(cures.map(({ kind }) => kind))], ['quickfix']);
});

test('The whole document can be put right from any line, but only when somebody asks.', async () => {
  const [client] = await clients;
  await client.open('anywhere.md', incomplete.replace(/(.*announced\.\n)(.*stops\.\n)/, '$2$1'));
  const asked = await client.actions('anywhere.md', range(4, 0), { triggerKind: 1 });
  assert.deepEqual(
    asked.map(({ title, kind }) => [title, kind]),
    [
      ['Sort the timeline', 'refactor.rewrite'],
      ['Add all missing sections', 'refactor.rewrite'],
      ['Fix everything that is safe to fix', 'source.fixAll.postmortem'],
    ],
  );
  assert.deepEqual(await client.actions('anywhere.md', range(4, 0), { triggerKind: 2 }), []);
});

test('An action for a version that is gone works on the one that is there.', async () => {
  const [client] = await clients;
  await client.open('later.md', disordered);
  const action = titled(await client.actions('later.md', range(8, 4)), 'Sort the timeline');
  await client.change('later.md', '!', range(7, 36));
  assert.equal(await client.edited('later.md', action), ordered.replace('stops.', 'stops.!'));
});

test('Nothing is offered in other Markdown.', async () => {
  const [client] = await clients;
  await client.open('notes.md', notes);
  assert.deepEqual(await client.actions('notes.md', range(0, 0, 2, 0)), []);
});

/** One finding more, whose cure is never safe. */
function incompleteAnd(text: string): string {
  return text.replace('The disk was full.', 'The disk of 84.17.45.9 was full.');
}
