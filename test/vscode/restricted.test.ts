import {
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  languages,
  Range,
  Selection,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { file, finding, type Register } from './client.test';
import { equal, found, until } from './waiting';

const value = '10.42.7.19';
const incident = [
  '# Post-mortem: checkout answered slowly',
  '',
  '<!-- post-mortem -->',
  '',
  '## Timeline (UTC)',
  '',
  `- 2026-03-08 14:30 - ${value} stops answering.`,
  `- 2026-03-08 14:40 - Back. \`ping ${value}\` works.`,
  '',
].join('\n');

/** Moving to the restricted document through the doors that users use, with files that are really written. */
export function restrictedTests(test: Register, host: 'node' | 'web'): void {
  if (host === 'web') {
    test('Without a file system of its own, nothing is moved.', async () => {
      const document = await shown('web.md');
      await commands.executeCommand('postmortem.moveToRestricted', argument(document));
      equal(document.getText(), incident);
    });
    return;
  }

  test('A moved text is stored first, one undo brings it back, and restoring gives the same bytes.', async () => {
    const store = await useFolder('store');
    const document = await shown('move.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    const moved = document.getText();
    equal(moved.includes(value), false);
    equal(moved.includes('[restricted R1: IP address][R1] stops answering.'), true);
    equal(document.isDirty, true);
    const [stored] = await textsIn(store);
    equal(found(stored).includes(`\`\`\`text\n${value}\n\`\`\``), true);
    await commands.executeCommand('undo');
    equal(document.getText(), incident);
    equal((await textsIn(store))[0], stored);
    await commands.executeCommand('redo');
    equal(document.getText(), moved);
    await commands.executeCommand('postmortem.restoreRestricted', { id: 'R1', uri: document.uri.toString() });
    equal(document.getText(), incident);
    equal((await textsIn(store))[0], stored);
  });

  test('The finding at the cursor is moved, a second one gets the next id, and both come back.', async () => {
    const store = await useFolder('cursor');
    const text = incident.replace('Back.', 'Back on 10.42.7.20.');
    const document = await shown('cursor.md', text);
    found(window.activeTextEditor).selection = new Selection(6, 24, 6, 24);
    await commands.executeCommand('postmortem.moveToRestricted');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document, 7, 29));
    equal(/10\.42\.7/.test(document.getText()), false);
    equal([...found((await textsIn(store))[0]).matchAll(/^## (R\d)$/gm)].map(match => match[1]).join(), 'R1,R2');
    found(window.activeTextEditor).selection = new Selection(6, 30, 6, 30);
    await commands.executeCommand('postmortem.restoreRestricted');
    await commands.executeCommand('postmortem.restoreRestricted', { id: 'R2', uri: document.uri.toString() });
    equal(document.getText(), text);
  });

  test('Two moves at once lose nothing: each has its own entry, and both come back.', async () => {
    const store = await useFolder('together');
    const text = incident.replace('Back.', 'Back on 10.42.7.20.');
    const document = await shown('together.md', text);
    const move = (line: number, character: number) =>
      commands.executeCommand('postmortem.moveToRestricted', argument(document, line, character));
    await Promise.all([move(6, 23), move(7, 29)]);
    const entries = found((await textsIn(store))[0]).match(/^## R\d+$/gm);
    equal([...new Set(entries)].length, 2);
    // A move whose place shifted before it was cut says so, and is done again.
    if (document.getText().includes('10.42.7.20')) await move(7, document.lineAt(7).text.indexOf('10.42.7.20') + 2);
    if (document.getText().includes(value)) await move(6, document.lineAt(6).text.indexOf(value) + 2);
    equal(/10\.42\.7/.test(document.getText()), false);
    for (const id of new Set(document.getText().match(/(?<=restricted )R\d/g))) {
      await commands.executeCommand('postmortem.restoreRestricted', { id, uri: document.uri.toString() });
    }
    equal(document.getText(), text);
  });

  test('While somebody types, the text is cut once it is stored, or not at all.', async () => {
    const store = await useFolder('typing');
    const document = await shown('typing.md');
    let moving = true;
    const move = commands.executeCommand('postmortem.moveToRestricted', argument(document)).then(() => {
      moving = false;
    });
    let typed = 0;
    await commands.executeCommand('cursorBottom');
    while (moving) {
      await commands.executeCommand('type', { text: `${typed}\n` });
      typed += 1;
    }
    await move;
    equal(typed > 0, true);
    equal(found((await textsIn(store))[0]).includes(value), true);
    const cut = document.getText().includes('[restricted R1: IP address]');
    equal(document.getText().includes(value), !cut);
    if (cut) await commands.executeCommand('postmortem.restoreRestricted', { id: 'R1', uri: document.uri.toString() });
    equal(document.getText().replace(/^\d+\n/gm, ''), incident);
  });

  test('A marker says that its text is only on this machine until that is filed.', async () => {
    await useFolder('filed');
    const document = await shown('filed.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    const told = () =>
      languages
        .getDiagnostics(document.uri)
        .filter(
          ({ message, severity }) =>
            /only on this machine/.test(message) && severity === DiagnosticSeverity.Information,
        );
    await until(languages.onDidChangeDiagnostics, () => told().length === 2);
    equal(
      told().some(({ message }) => message.includes(value)),
      false,
    );
    await commands.executeCommand('postmortem.markRestrictedFiled', { id: 'R1', uri: document.uri.toString() });
    await until(languages.onDidChangeDiagnostics, () => told().length === 0);
    await commands.executeCommand('postmortem.restoreRestricted', { id: 'R1', uri: document.uri.toString() });
    equal(document.getText(), incident);
  });

  test('A folder in a Git work tree is refused, and nothing is cut.', async () => {
    await workspace.fs.createDirectory(inWorkspace('repository/.git'));
    const store = await useFolder('repository/deep/store');
    const document = await shown('refused.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    equal(document.getText(), incident);
    equal((await textsIn(store)).length, 0);
    await workspace.fs.delete(inWorkspace('repository'), { recursive: true });
  });

  test('Where nothing can be stored, nothing is cut.', async () => {
    await file('in-its-place', 'a file where the folder should be');
    await useFolder('in-its-place');
    const document = await shown('failing.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    equal(document.getText(), incident);
    equal(document.isDirty, false);
  });

  test('A move that ended before the cut is finished with what is stored, and moving again stores nothing twice.', async () => {
    for (const [name, again] of [
      ['ended', (document: TextDocument) => finish(document)],
      [
        'ended-twice',
        (document: TextDocument) => commands.executeCommand('postmortem.moveToRestricted', argument(document)),
      ],
    ] as const) {
      const store = await useFolder(name);
      const document = await shown(`${name}.md`);
      await commands.executeCommand('postmortem.moveToRestricted', argument(document));
      const moved = document.getText();
      const [stored] = await textsIn(store);
      // What was not saved is lost, as when VS Code ends in between.
      await commands.executeCommand('workbench.action.files.revert');
      equal(document.getText(), incident);
      await again(document);
      equal(document.getText(), moved);
      equal((await textsIn(store)).join(), found(stored));
      await commands.executeCommand('postmortem.restoreRestricted', { id: 'R1', uri: document.uri.toString() });
      equal(document.getText(), incident);
    }
  });

  test('What is stored is cut where it stands by now; where the text is another one, nothing is cut.', async () => {
    const store = await useFolder('changed');
    const document = await shown('changed.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    await commands.executeCommand('workbench.action.files.revert');
    await replace(document, '## Timeline', '## Impact\n\nNobody could pay.\n\n## Timeline');
    await finish(document);
    equal(document.getText().includes(value), false);
    await commands.executeCommand('undo');
    await replace(document, value, '10.42.7.20');
    await replace(document, value, '10.42.7.20');
    const changed = document.getText();
    await finish(document);
    equal(document.getText(), changed);
    equal(found((await textsIn(store))[0]).includes(`\n${value}\n`), true);
  });

  test('A stored text that somebody changed is neither restored nor cut.', async () => {
    const store = await useFolder('tampered');
    const document = await shown('tampered.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    const moved = document.getText();
    const [[name] = ['']] = await workspace.fs.readDirectory(store);
    const stored = Uri.joinPath(store, name);
    const text = (await read(stored)).replace(`\n${value}\n`, '\n10.42.7.99\n');
    await workspace.fs.writeFile(stored, new TextEncoder().encode(text));
    await commands.executeCommand('postmortem.restoreRestricted', { id: 'R1', uri: document.uri.toString() });
    equal(document.getText(), moved);
    await commands.executeCommand('undo');
    await finish(document);
    equal(document.getText(), incident);
  });

  test('A file that cannot be read any more keeps what it holds, and what can be read is still exported.', async () => {
    const store = await useFolder('damaged');
    const document = await shown('damaged.md', incident.replace('Back.', 'Back on 10.42.7.20.'));
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    await commands.executeCommand('postmortem.moveToRestricted', argument(document, 7, 29));
    const [[name] = ['']] = await workspace.fs.readDirectory(store);
    const stored = Uri.joinPath(store, name);
    const text = (await read(stored)).replace('- Category: infrastructure\n', '');
    await workspace.fs.writeFile(stored, new TextEncoder().encode(text));
    const target = inWorkspace('what-can-be-read.md');
    await commands.executeCommand('postmortem.exportRestricted', target);
    equal((await read(target)).includes('## R2'), true);
    equal((await read(target)).includes('## R1'), false);
    await commands.executeCommand('postmortem.discardRestricted', {
      id: 'R2',
      uri: document.uri.toString(),
      confirmed: true,
    });
    equal((await read(stored)).includes(`\n${value}\n`), true);
  });

  test('Everything stored is exported into one file, and what is discarded is gone.', async () => {
    const store = await useFolder('export');
    const [one, two] = [await shown('one.md'), await shown('two.md')];
    for (const document of [one, two]) {
      await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    }
    const target = inWorkspace('everything.md');
    await commands.executeCommand('postmortem.exportRestricted', target);
    equal((await read(target)).split(`\n${value}\n`).length, 5);
    await workspace.fs.createDirectory(inWorkspace('versioned/.git'));
    await commands.executeCommand('postmortem.exportRestricted', inWorkspace('versioned/everything.md'));
    equal((await workspace.fs.readDirectory(inWorkspace('versioned'))).length, 1);
    await workspace.fs.delete(inWorkspace('versioned'), { recursive: true });
    const entry = { id: 'R1', uri: one.uri.toString(), confirmed: true };
    await commands.executeCommand('postmortem.discardRestricted', entry);
    equal((await textsIn(store)).length, 1);
    equal(one.getText().includes('restricted R1'), true);
  });

  test('A move follows its file to a new name.', async () => {
    await useFolder('renamed');
    const document = await shown('old-name.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    await document.save();
    const renamed = inWorkspace('new-name.md');
    await workspace.fs.rename(document.uri, renamed, { overwrite: true });
    const { document: now } = await window.showTextDocument(renamed);
    await commands.executeCommand('postmortem.restoreRestricted', { id: 'R1', uri: renamed.toString() });
    equal(now.getText(), incident);
    await now.save();
  });

  test('Where no folder is set, the extension’s own storage takes the text.', async () => {
    await useFolder('');
    const document = await shown('own-storage.md');
    await commands.executeCommand('postmortem.moveToRestricted', argument(document));
    equal(document.getText().includes(value), false);
    const entry = { id: 'R1', uri: document.uri.toString(), confirmed: true };
    await commands.executeCommand('postmortem.restoreRestricted', entry);
    equal(document.getText(), incident);
    await commands.executeCommand('postmortem.discardRestricted', entry);
  });
}

function finish({ uri }: TextDocument): Thenable<unknown> {
  return commands.executeCommand('postmortem.finishRestricted', { id: 'R1', uri: uri.toString() });
}

async function replace(document: TextDocument, old: string, by: string): Promise<void> {
  const at = document.getText().indexOf(old);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + old.length)), by);
  await workspace.applyEdit(edit);
}

async function shown(name: string, text = incident): Promise<TextDocument> {
  const { document } = await window.showTextDocument(await file(name, text), { preview: false });
  await finding(document, 'sensitive-ip-address');
  return document;
}

function argument({ uri }: TextDocument, line = 6, character = 23): unknown {
  const place = { line, character };
  return { uri: uri.toString(), range: { start: place, end: place }, rule: 'sensitive-ip-address' };
}

/** Stores in a folder of the workspace that is not there yet; with no name, where the extension does by itself. */
async function useFolder(name: string): Promise<Uri> {
  const folder = inWorkspace(name);
  const setting = name === '' ? undefined : folder.fsPath;
  const settings = () => workspace.getConfiguration('postmortem.restricted');
  await settings().update('folder', setting, ConfigurationTarget.Global);
  await until(workspace.onDidChangeConfiguration, () => settings().get('folder') === (setting ?? ''));
  return folder;
}

async function textsIn(folder: Uri): Promise<readonly string[]> {
  try {
    const names = (await workspace.fs.readDirectory(folder)).map(([name]) => name);
    return await Promise.all(
      names.filter(name => name.endsWith('.restricted.md')).map(name => read(Uri.joinPath(folder, name))),
    );
  } catch {
    return [];
  }
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

function inWorkspace(name: string): Uri {
  return Uri.joinPath(found(workspace.workspaceFolders?.[0]).uri, name);
}
