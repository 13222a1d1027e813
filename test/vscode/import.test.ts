import { strToU8, zipSync } from 'fflate';
import { commands, type TextDocument, window, workspace } from 'vscode';
import { file, finding, type Register } from './client.test';
import { equal } from './waiting';

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
  const end = Date.now() + 20_000;
  while (document.version === before && Date.now() < end) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await running;
}
