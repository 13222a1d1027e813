import assert from 'node:assert/strict';
import { test } from 'node:test';
import { method, type SettingsResult } from '../../protocol';
import { type Client, type ClientOptions, startBare, startLikeVsCode } from './client';
import { disordered, notes } from './documents';

const off = '{ "version": 1, "rules": { "timeline-order": "off" } }';

async function served(
  start: (options: ClientOptions) => Promise<Client>,
  options: ClientOptions,
  run: (client: Client) => Promise<void>,
) {
  const client = await start(options);
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}

const codes = async (client: Client, path: string) => (await client.diagnostics(path)).map(({ code }) => code);
const refreshed = (client: Client, from: number) =>
  client.refreshes.next(method => method === 'workspace/diagnostic/refresh', from);

test('The file of the team decides, in VS Code through the client.', () =>
  served(startLikeVsCode, { files: { '.postmortem.json': off } }, async client => {
    await client.open('docs/a.md', disordered);
    await refreshed(client, 0);
    assert.deepEqual(await codes(client, 'docs/a.md'), []);
  }));

test('Elsewhere the server reads the file itself.', () =>
  served(startBare, { files: { '.postmortem.json': off, 'docs/a.md': disordered } }, async client => {
    await client.open('docs/a.md', disordered);
    const uri = client.uri('docs/a.md');
    await client.published.next(each => each.uri === uri && each.diagnostics.length === 0);
  }));

test('The editor’s settings override the file, and changing them checks again.', () =>
  served(
    startLikeVsCode,
    { files: { '.postmortem.json': off }, configuration: { rules: { 'timeline-order': 'hint' } } },
    async client => {
      await client.open('a.md', disordered);
      await refreshed(client, 0);
      assert.deepEqual(
        (await client.diagnostics('a.md')).map(({ severity }) => severity),
        [4],
      );
      const from = client.refreshes.all.length;
      client.configuration = { rules: { 'timeline-order': 'error' } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed(client, from);
      assert.deepEqual(
        (await client.diagnostics('a.md')).map(({ severity }) => severity),
        [1],
      );
    },
  ));

test('A client that only sends its settings is heard too.', () =>
  served(startBare, {}, async client => {
    await client.open('a.md', disordered);
    const uri = client.uri('a.md');
    await client.published.next(each => each.uri === uri && each.diagnostics.length > 0);
    const settings = { postmortem: { rules: { 'timeline-order': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.published.next(each => each.uri === uri && each.diagnostics.length === 0);
  }));

test('A malformed file is told at the place, what it said before stays in force, and mending it clears all.', () =>
  served(startLikeVsCode, { files: { '.postmortem.json': off } }, async client => {
    await client.open('a.md', disordered);
    await refreshed(client, 0);
    const uri = client.uri('.postmortem.json');
    await client.write('.postmortem.json', '{ "version": 1,\n  "rules": { "timeline-order": }\n}');
    const broken = await client.published.next(each => each.uri === uri && each.diagnostics.length > 0);
    assert.deepEqual(
      broken.diagnostics.map(({ code, range }) => [code, range.start]),
      [['process-settings', { line: 1, character: 31 }]],
    );
    assert.deepEqual(await codes(client, 'a.md'), []);
    const from = client.refreshes.all.length;
    const seen = client.published.all.length;
    await client.write('.postmortem.json', '{ "version": 1 }');
    await client.published.next(each => each.uri === uri && each.diagnostics.length === 0, seen);
    await refreshed(client, from);
    assert.deepEqual(await codes(client, 'a.md'), ['timeline-order']);
  }));

test('A file that is malformed from the first leaves the defaults in force.', () =>
  served(startLikeVsCode, { files: { '.postmortem.json': '{ "rules": ' } }, async client => {
    await client.open('a.md', disordered);
    const uri = client.uri('.postmortem.json');
    await client.published.next(each => each.uri === uri && each.diagnostics.length > 0);
    assert.deepEqual(await codes(client, 'a.md'), ['timeline-order']);
  }));

test('An unknown key is a warning that a rule setting can take away.', () =>
  served(startLikeVsCode, { files: { '.postmortem.json': '{ "version": 1, "colour": "red" }' } }, async client => {
    await client.open('a.md', disordered);
    const uri = client.uri('.postmortem.json');
    const told = await client.published.next(each => each.uri === uri);
    assert.deepEqual(
      told.diagnostics.map(({ severity }) => severity),
      [2],
    );
    client.configuration = { rules: { 'process-settings': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.published.next(each => each.uri === uri && each.diagnostics.length === 0);
  }));

test('A glob of the team’s settings makes a document a post-mortem.', () =>
  served(
    startLikeVsCode,
    { files: { '.postmortem.json': '{ "version": 1, "files": ["incidents/*.md"] }' } },
    async client => {
      await client.open('incidents/a.md', notes);
      await client.open('other/a.md', notes);
      const uri = client.uri('incidents/a.md');
      const begun = await client.changes.next(each => each.uri === uri && each.recognised);
      assert.deepEqual(begun, { uri, recognised: true, declared: false });
      assert.notDeepEqual(await codes(client, 'incidents/a.md'), []);
      assert.deepEqual(await codes(client, 'other/a.md'), []);
    },
  ));

test('What holds is told with where it comes from: the file, the editor, or nowhere.', () =>
  served(startLikeVsCode, { files: { '.postmortem.json': off }, configuration: { zone: 'UTC' } }, async client => {
    await client.open('docs/a.md', disordered);
    const settings = await client.connection.sendRequest<SettingsResult>(method.settings, {
      uri: client.uri('docs/a.md'),
    });
    const sourceOf = (name: string) => settings.find(({ path }) => path.join('.') === name)?.source;
    assert.equal(sourceOf('rules.timeline-order'), client.uri('.postmortem.json'));
    assert.equal(sourceOf('zone'), 'editor');
    assert.equal(sourceOf('people'), undefined);
  }));

// Two workspace folders of one window, as two teams have them.
const asHint = '{ "version": 1, "rules": { "timeline-order": "hint" } }';
const twoTeams: ClientOptions = {
  folders: ['shop', 'mail'],
  files: {
    'shop/.postmortem.json': off,
    'mail/.postmortem.json': '{ "version": 1, "extends": "../shared.json" }',
    'shared.json': asHint,
  },
};
const severities = async (client: Client, path: string) =>
  (await client.diagnostics(path)).map(({ severity }) => severity);

/** Opens a document in either folder; done when what their settings say has come in. */
async function openInBoth(client: Client) {
  await client.open('shop/a.md', disordered);
  await refreshed(client, 0);
  const from = client.refreshes.all.length;
  await client.open('mail/a.md', disordered);
  await refreshed(client, from);
}

test('Each workspace folder has its own settings file, one of which extends a file outside of both.', () =>
  served(startLikeVsCode, twoTeams, async client => {
    await openInBoth(client);
    assert.deepEqual(await severities(client, 'shop/a.md'), []);
    assert.deepEqual(await severities(client, 'mail/a.md'), [4]);
    const settings = await client.connection.sendRequest<SettingsResult>(method.settings, {
      uri: client.uri('mail/a.md'),
    });
    const source = settings.find(({ path }) => path.join('.') === 'rules.timeline-order')?.source;
    assert.equal(source, client.uri('shared.json'));
  }));

test('Elsewhere the server reads the files of both folders itself.', () =>
  served(startBare, twoTeams, async client => {
    await client.open('shop/a.md', disordered);
    await client.open('mail/a.md', disordered);
    const [shop, mail] = [client.uri('shop/a.md'), client.uri('mail/a.md')];
    await client.published.next(({ uri, diagnostics }) => uri === shop && diagnostics.length === 0);
    await client.published.next(({ uri, diagnostics }) => uri === mail && diagnostics[0]?.severity === 4);
  }));

test('The editor’s settings of one folder override its file and leave the other folder alone.', () =>
  served(
    startLikeVsCode,
    { ...twoTeams, configurations: { shop: { rules: { 'timeline-order': 'error' } } } },
    async client => {
      await openInBoth(client);
      assert.deepEqual(await severities(client, 'shop/a.md'), [1]);
      assert.deepEqual(await severities(client, 'mail/a.md'), [4]);
      const sourceIn = async (path: string) => {
        const uri = client.uri(path);
        const settings = await client.connection.sendRequest<SettingsResult>(method.settings, { uri });
        return settings.find(each => each.path.join('.') === 'rules.timeline-order')?.source;
      };
      assert.equal(await sourceIn('shop/a.md'), 'editor');
      assert.equal(await sourceIn('mail/a.md'), client.uri('shared.json'));
    },
  ));

test('A file that is malformed in one folder is told at the place; its last values stay, and the other folder’s change.', () =>
  served(startLikeVsCode, twoTeams, async client => {
    await openInBoth(client);
    const broken = client.uri('shop/.postmortem.json');
    await client.write('shop/.postmortem.json', '{ "version": 1,\n  "rules": { "timeline-order": }\n}');
    const told = await client.published.next(({ uri, diagnostics }) => uri === broken && diagnostics.length > 0);
    assert.deepEqual(
      told.diagnostics.map(({ code, range }) => [code, range.start]),
      [['process-settings', { line: 1, character: 31 }]],
    );
    assert.deepEqual(await severities(client, 'shop/a.md'), []);
    const from = client.refreshes.all.length;
    await client.write('mail/.postmortem.json', '{ "version": 1, "rules": { "timeline-order": "error" } }');
    await refreshed(client, from);
    assert.deepEqual(await severities(client, 'mail/a.md'), [1]);
    assert.deepEqual(await severities(client, 'shop/a.md'), []);
  }));

test('A file that one folder extends changes that folder alone, and a malformed one is told where it is wrong.', () =>
  served(startLikeVsCode, twoTeams, async client => {
    await openInBoth(client);
    const shared = client.uri('shared.json');
    await client.write('shared.json', '{ "version": 1, "rules": { "timeline-order": "loud" } }');
    const told = await client.published.next(({ uri, diagnostics }) => uri === shared && diagnostics.length > 0);
    assert.deepEqual(
      told.diagnostics.map(({ range }) => range.start),
      [{ line: 0, character: 45 }],
    );
    assert.deepEqual(await severities(client, 'mail/a.md'), [4]);
    assert.deepEqual(await severities(client, 'shop/a.md'), []);
  }));
