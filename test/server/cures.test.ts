import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { type Client, range, startBare, startLikeVsCode } from './client';
import { ordered } from './documents';

const options = { readFile: true, rotationChecklist: true, committedText: true };
const clients = Promise.all([startLikeVsCode({ initializationOptions: options }), startLikeVsCode(), startBare()]);
after(async () => {
  for (const client of await clients) await client.stop();
});

const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
const line = ordered.split('\n').length;
const withLine = (text: string) => `${ordered}\n${text}\n`;
const titled = (actions: readonly CodeAction[], title: string) =>
  actions.find(action => action.title.startsWith(title));

test('A secret gives way to a marker, and the client that has the rotation checklist opens it.', async () => {
  for (const [rank, client] of (await clients).entries()) {
    const text = withLine(`${secret}, again ${secret}`);
    const published = client.published.all.length;
    const refreshes = client.refreshes.all.length;
    await client.open('marker.md', text);
    if (rank === 2) await client.published.next(({ diagnostics }) => diagnostics.length > 0, published);
    else await client.refreshes.next(() => true, refreshes);
    const [first, ...others] = await client.actions('marker.md', range(line, 2), { only: ['quickfix'] });
    assert.equal(first?.title, 'Replace by “[removed: GitHub token]”, everywhere in this document, then rotate it');
    assert.equal(first?.command?.command, rank === 0 ? 'postmortem.openRotationChecklist' : undefined);
    assert.deepEqual(
      others.map(({ title }) => title),
      ['Allow sensitive-secret here: false positive'],
    );
    assert.equal(await client.edited('marker.md', first), text.replaceAll(secret, '[removed: GitHub token]'));
    assert.ok(!JSON.stringify([first, ...others]).includes(secret));
  }
});

test('An address gets an alias, which is preferred, before it can be allowed.', async () => {
  const [client] = await clients;
  const text = withLine('10.42.7.19 asks 10.42.7.20, then 10.42.7.19.');
  await client.open('alias.md', text);
  const actions = await client.actions('alias.md', range(line, 2), { only: ['quickfix'] });
  assert.deepEqual(
    actions.map(({ title, isPreferred = false }) => [title, isPreferred]),
    [
      ['Replace by an alias, everywhere in this document', true],
      ['Allow sensitive-ip-address here: false positive', false],
      ['Allow sensitive-ip-address here: already public', false],
      ['Allow sensitive-ip-address here: approved for publication', false],
      ['Allow sensitive-ip-address in this file, with a reason', false],
      ['Add this address to organisation.publicAddresses (writes it into .postmortem.json)', false],
      ['Turn off sensitive-ip-address in this workspace', false],
    ],
  );
  const last = withLine('address-1 asks 10.42.7.20, then address-1.');
  assert.equal(await client.edited('alias.md', actions[0]), last);
});

test('Of two cures with one title, each works on its own finding.', async () => {
  const [client] = await clients;
  await client.open('two.md', withLine('10.42.7.19 asks 10.42.7.20.'));
  const actions = await client.actions('two.md', range(line, 0, line, 27), { only: ['quickfix'] });
  const aliases = actions.filter(({ title }) => title.startsWith('Replace by an alias'));
  const texts = await Promise.all(aliases.map(action => client.edited('two.md', action)));
  assert.deepEqual(texts, [withLine('address-1 asks 10.42.7.20.'), withLine('10.42.7.19 asks address-1.')]);
});

test('All addresses of a document can be replaced at once, from anywhere in it.', async () => {
  const [client] = await clients;
  await client.open('all.md', withLine('10.42.7.19 asks 10.42.7.20, then 10.42.7.19.'));
  const actions = await client.actions('all.md', range(0, 0), { triggerKind: 1 });
  const all = titled(actions, 'Replace all addresses and hosts by aliases');
  assert.equal(all?.kind, 'refactor.rewrite');
  assert.equal(await client.edited('all.md', all), withLine('address-1 asks address-2, then address-1.'));
});

const lists: readonly (readonly [string, string])[] = [
  ['["10.1.0.0/24" /* the lobby */]', '["10.1.0.0/24", /* the lobby */ "10.42.7.19"]'],
  ['["10.1.0.0/24"]', '["10.1.0.0/24", "10.42.7.19"]'],
  ['[]', '[\n      "10.42.7.19"\n    ]'],
  [
    '[\r\n      "10.1.0.0/24" // the lobby\r\n    ]',
    '[\r\n      "10.1.0.0/24", // the lobby\r\n      "10.42.7.19"\r\n    ]',
  ],
  [
    '[\n      // the lobby\n      "10.1.0.0/24",\n    ]',
    '[\n      // the lobby\n      "10.1.0.0/24",\n      "10.42.7.19"\n    ]',
  ],
];

for (const [list, longer] of lists) {
  test(`What is public by decision goes into the settings file, behind ${JSON.stringify(list)}.`, async () => {
    const text = `{\n  "version": 1,\n  "organisation": {\n    "publicAddresses": ${list}\n  }\n}\n`;
    const settings = await startLikeVsCode({ files: { '.postmortem.json': text } });
    try {
      await settings.open('public.md', withLine('10.42.7.19 answers.'));
      await settings.changes.next(() => true);
      const actions = await settings.actions('public.md', range(line, 2));
      const edit = await resolved(settings, titled(actions, 'Add this address'));
      await settings.open('.postmortem.json', text);
      const written = settings.apply('.postmortem.json', unversioned(edit));
      assert.equal(written, text.replace(list, longer));
      const refreshes = settings.refreshes.all.length;
      await settings.write('.postmortem.json', written);
      await settings.refreshes.next(method => method === 'workspace/diagnostic/refresh', refreshes);
      assert.deepEqual(await settings.diagnostics('public.md'), []);
    } finally {
      await settings.stop();
    }
  });
}

test('A list that hides the one of the file below takes its values along.', async () => {
  const files = {
    'base.json': '{ "version": 1, "organisation": { "publicAddresses": ["10.1.0.0/24"] } }',
    '.postmortem.json': '{ "version": 1, "extends": "base.json" }\n',
  };
  const settings = await startLikeVsCode({ files });
  try {
    await settings.open('public.md', withLine('10.42.7.19 answers.'));
    await settings.changes.next(() => true);
    const actions = await settings.actions('public.md', range(line, 2));
    const edit = await resolved(settings, titled(actions, 'Add this address'));
    await settings.open('.postmortem.json', files['.postmortem.json']);
    const written: unknown = JSON.parse(settings.apply('.postmortem.json', unversioned(edit)));
    const organisation = { publicAddresses: ['10.1.0.0/24', '10.42.7.19'] };
    assert.deepEqual(written, { version: 1, extends: 'base.json', organisation });
  } finally {
    await settings.stop();
  }
});

test('A settings file is made for what is public where there is none.', async () => {
  const [client] = await clients;
  await client.open('made.md', withLine('Ask kim.larsen@acme-payments.io.'));
  const actions = await client.actions('made.md', range(line, 8));
  const edit = await resolved(client, titled(actions, 'Add this domain to organisation.domains'));
  const [create, change] = edit?.documentChanges ?? [];
  assert.ok(create !== undefined && 'kind' in create && create.kind === 'create');
  const [written] = change !== undefined && 'edits' in change ? change.edits : [];
  const content: unknown = JSON.parse(written !== undefined && 'newText' in written ? written.newText : '');
  assert.deepEqual(content, { version: 1, organisation: { domains: ['acme-payments.io'] } });
});

async function resolved(client: Client, action: CodeAction | undefined): Promise<WorkspaceEdit | undefined> {
  const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  return edit;
}

/** The edits of a change for whatever version there is. */
function unversioned(edit: WorkspaceEdit | undefined): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const change of edit?.documentChanges ?? []) {
    if (!('textDocument' in change)) continue;
    changes[change.textDocument.uri] = change.edits.flatMap(each => ('newText' in each ? [each] : []));
  }
  return { changes };
}
