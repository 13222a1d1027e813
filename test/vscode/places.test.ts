import { commands, languages, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { file, finding, type Register } from './client.test';
import { MemoryFiles } from './memoryFiles';
import { equal, until } from './waiting';

const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - Errors went down.
- 2026-03-08 14:30 UTC - A dashboard showed errors.
`;
const quiet = '{ "version": 1, "rules": { "timeline-order": "off" } }';

/** Documents that come, go and lie elsewhere. */
export function placeTests(test: Register): void {
  test('A file that is moved is checked by the settings of its new folder, and its old place keeps no finding.', async () => {
    const settings = await file('quiet/.postmortem.json', quiet);
    const uri = await file('loud.md', incident);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    const moved = Uri.joinPath(settings, '..', 'moved.md');
    await rename(uri, moved);
    const { document: there } = await window.showTextDocument(moved);
    await finding(there, 'timeline-milestones');
    await until(languages.onDidChangeDiagnostics, () => !has(moved, 'timeline-order'));
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri).length === 0);

    const back = await file('back.md', '');
    await workspace.fs.delete(back);
    await rename(moved, back);
    const { document: again } = await window.showTextDocument(back);
    await finding(again, 'timeline-order');
    await workspace.fs.delete(settings);
  });

  test('A folder that is renamed takes its documents with it.', async () => {
    const uri = await file('before-move/inside.md', incident);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    const folder = Uri.joinPath(uri, '..', '..', 'after-move');
    await rename(Uri.joinPath(uri, '..'), folder);
    const { document: there } = await window.showTextDocument(Uri.joinPath(folder, 'inside.md'));
    await finding(there, 'timeline-order');
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri).length === 0);
  });

  test('A file whose name ceases to be Markdown is left alone, and found again when it is Markdown once more.', async () => {
    const uri = await file('note.md', incident);
    await finding((await window.showTextDocument(uri)).document, 'timeline-order');
    const text = Uri.joinPath(uri, '..', 'note.txt');
    await rename(uri, text);
    await window.showTextDocument(text);
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri).length === 0);
    equal(languages.getDiagnostics(text).length, 0);
    await rename(text, uri);
    await finding((await window.showTextDocument(uri)).document, 'timeline-order');
  });

  test('A document without a file is checked, sorted and undone, and leaves no finding when it closes.', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: incident });
    await window.showTextDocument(document);
    await finding(document, 'timeline-order');
    await commands.executeCommand('postmortem.sortTimeline');
    equal(document.getText().indexOf('14:30') < document.getText().indexOf('14:40'), true);
    await commands.executeCommand('undo');
    equal(document.getText(), incident);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(document.uri).length === 0);
  });

  test('A document in a file system that is none of this machine is checked and written like any other.', async () => {
    const registered = workspace.registerFileSystemProvider('memory', new MemoryFiles());
    const uri = Uri.parse('memory:/incidents/slow.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(incident));
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    await commands.executeCommand('postmortem.sortTimeline');
    await document.save();
    const saved = new TextDecoder().decode(await workspace.fs.readFile(uri));
    equal(saved.indexOf('14:30') < saved.indexOf('14:40'), true);
    const to = Uri.parse('memory:/incidents/slow.svg');
    await commands.executeCommand('postmortem.exportTimeline', { uri, format: 'svg', to });
    equal((await workspace.fs.stat(to)).size > 1000, true);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    registered.dispose();
  });
}

async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  equal(await workspace.applyEdit(edit), true);
}

function has(uri: Uri, rule: string): boolean {
  return languages.getDiagnostics(uri).some(({ code }) => typeof code === 'object' && code.value === rule);
}
