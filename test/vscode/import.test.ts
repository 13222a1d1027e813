import { strToU8, zipSync } from 'fflate';
import { commands, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { file, finding, type Register } from './client.test';
import { equal, patience } from './waiting';

const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 15:00 - Errors rise.
- 2026-03-08 14:00 - A release goes out.
`;
const day = JSON.stringify([
  { type: 'message', user: 'U1', text: 'rolled back', ts: '1772985600.000200' },
  { type: 'message', user: 'U1', text: 'it is slow', ts: '1772982600.000100' },
]);
const people = JSON.stringify([{ id: 'U1', name: 'ana', profile: { display_name: 'ana', real_name: 'Ana Ng' } }]);

/** The import with the files of this host. */
export function importTests(test: Register): void {
  test('An archive of a Slack export is read, shown, and inserted as one edit that one undo takes back.', async () => {
    const uri = await file('import.md', incident);
    const from = await file('export.zip', '');
    const zip = zipSync({ 'users.json': strToU8(people), ops: { '2026-03-08.json': strToU8(day) } });
    await workspace.fs.writeFile(from, zip);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    await accepted(commands.executeCommand('postmortem.importTimeline', { uri, from }), document);
    const text = document.getText();
    equal(text.includes('- 2026-03-08 15:10 - ana: it is slow\n'), true);
    equal(text.includes('- 2026-03-08 16:00 - ana: rolled back\n'), true);
    equal(document.isDirty, true);
    await commands.executeCommand('undo');
    equal(document.getText(), incident);
    await document.save();
  });

  test('What was imported once is not offered again, also not once an entry was edited a little.', async () => {
    const uri = await file('again.md', incident);
    const from = await file('again.json', day);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    await accepted(commands.executeCommand('postmortem.importTimeline', { uri, from }), document);
    const imported = document.getText();
    await commands.executeCommand('postmortem.importTimeline', { uri, from });
    equal(document.getText(), imported);
    const edited = new WorkspaceEdit();
    const line = imported.split('\n').findIndex(each => each.includes('it is slow'));
    edited.insert(uri, document.lineAt(line).range.end, ' for all');
    await workspace.applyEdit(edited);
    const running = commands.executeCommand('postmortem.importTimeline', { uri, from });
    await acceptedUntilDone(running);
    equal(document.getText(), imported.replace('it is slow', 'it is slow for all'));
    await document.save();
  });

  test('A table is read into a document that was never saved, in its own line breaks.', async () => {
    const from = await file(
      'rows.csv',
      'when,what\n2026-03-08T14:05:00Z,it is slow\n2026-03-08T14:09:00Z,rolled back\n',
    );
    const content = '# Post-mortem of 2026-03-08\r\n\r\n<!-- post-mortem -->\r\n';
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document);
    await finding(document, 'section-missing');
    await accepted(commands.executeCommand('postmortem.importTimeline', { uri: document.uri, from }), document);
    const entries = '- 2026-03-08 14:05 UTC - it is slow\r\n- 2026-03-08 14:09 UTC - rolled back';
    equal(document.getText().includes(`## Timeline\r\n\r\n${entries}`), true);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('A file that is cut off is refused, and the document stays as it is.', async () => {
    const uri = await file('refused.md', incident);
    const from = await file('cut.json', day.slice(0, 60));
    const { document } = await window.showTextDocument(uri);
    await commands.executeCommand('postmortem.importTimeline', { uri, from });
    equal(document.getText(), incident);
    equal(document.isDirty, false);
  });
}

/** Agrees to what is shown until the document changes; nothing tells when a list is shown. */
async function accepted(running: Thenable<unknown>, document: TextDocument): Promise<void> {
  const before = document.version;
  const end = Date.now() + patience;
  while (document.version === before && Date.now() < end) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await running;
}

/** Agrees to what is shown, whatever it is, until the command is done. */
async function acceptedUntilDone(running: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(running).then(() => {
    isDone = true;
  });
  const end = Date.now() + patience;
  while (!isDone && Date.now() < end) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
}
